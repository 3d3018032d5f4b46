import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { isStatus, problemText } from '@/api/problem'
import type { GuestListView } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/guests.gen'
import { Button } from '@/ui/Button'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { TableFrame } from '@/ui/TableFrame'
import classes from './attendance.module.css'
import { guestListAddress, guestListQuery } from './queries'

function Guests({ list }: { list: GuestListView }) {
  if (list.guests.length === 0) return <Notice title={m.none()}>{m.noneText()}</Notice>
  const missing = list.guests.filter(({ guest }) => !guest).length
  return (
    <>
      {list.asksGuestData && missing > 0 && <p className={layout.muted}>{m.missing({ count: missing })}</p>}
      <TableFrame label={m.table()}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{m.number()}</th>
              <th scope="col">{m.name()}</th>
              {list.asksGuestData && (
                <>
                  <th scope="col">{m.born()}</th>
                  <th scope="col">{m.food()}</th>
                  <th scope="col">{m.drink()}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {list.guests.map(({ member, guest }, index) => (
              <tr key={member.id}>
                <td>{index + 1}</td>
                <th scope="row">
                  <Link to={paths.profile(member.shortId)}>{fullName(member)}</Link>
                </th>
                {list.asksGuestData &&
                  (guest ? (
                    <>
                      <td>{guest.bornOn}</td>
                      <td>{guest.food}</td>
                      <td>{guest.drink}</td>
                    </>
                  ) : (
                    <td colSpan={3} className={layout.muted}>
                      {m.notGiven()}
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  )
}

function Exports({ exports }: { exports: GuestListView['exports'] }) {
  if (exports.length === 0) return null
  return (
    <section aria-labelledby="exports">
      <h2 id="exports" className={classes.title}>
        {m.exports()}
      </h2>
      <ul className={layout.plainList}>
        {exports.map(({ by, at, guests }) => (
          <li key={at}>
            <time dateTime={at}>{formatMoment(at)}</time>{' '}
            {m.exported({ count: guests, name: by ? fullName(by) : m.somebody() })}
          </li>
        ))}
      </ul>
    </section>
  )
}

export default function GuestListPage() {
  const { id = '' } = useParams()
  const list = useQuery(guestListQuery(id))
  const refused = isStatus(list.error, 403, 404)
  return (
    <Page title={m.title()}>
      <FormScope>
        <Heading
          title={m.title()}
          lead={m.lead()}
          actions={
            list.data && (
              <Button
                component="a"
                variant="ghost"
                href={guestListAddress(id)}
                download
                // The download shows below once it has been written down.
                onClick={() => setTimeout(() => void list.refetch(), 2000)}
              >
                {m.download()}
              </Button>
            )
          }
        />
        <p>
          <Link to={paths.event(id)}>{m.back()}</Link>
        </p>
        {refused ? (
          <Notice title={m.notYours()}>{m.notYoursText()}</Notice>
        ) : (
          <Loaded query={list} error={list.error ? problemText(list.error) : undefined} height={420}>
            {(loaded) => (
              <div className={layout.stack}>
                <Guests list={loaded} />
                <Exports exports={loaded.exports} />
              </div>
            )}
          </Loaded>
        )}
      </FormScope>
    </Page>
  )
}
