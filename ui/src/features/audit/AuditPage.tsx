import { useInfiniteQuery } from '@tanstack/react-query'
import { problemText } from '@/api/problem'
import type { AuditEntry } from '@/api/types'
import { formatDay, formatMoment } from '@/lib/dates'
import { useUrlFilters } from '@/lib/useUrlFilters'
import * as m from '@/messages/audit.gen'
import { Button } from '@/ui/Button'
import { FormScope } from '@/ui/FormScope'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import classes from './audit.module.css'
import { AuditFilters } from './AuditFilters'
import { auditQuery, exportAddress } from './queries'
import { sentence } from './sentence'

function Entries({ entries }: { entries: AuditEntry[] }) {
  if (entries.length === 0) return <Notice title={m.none()}>{m.noneText()}</Notice>
  return (
    <table className={classes.table} aria-label={m.tableLabel()}>
      <thead>
        <tr>
          <th scope="col">{m.when()}</th>
          <th scope="col">{m.happened()}</th>
          <th scope="col">{m.since()}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className={classes.when}>
              <time dateTime={entry.at}>{formatMoment(entry.at)}</time>
            </td>
            <td>{sentence(entry)}</td>
            <td className={classes.since}>
              {entry.details.since && (
                <>
                  <span className={classes.label}>{m.since()} </span>
                  {formatDay(entry.details.since)}
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export default function AuditPage() {
  const filters = useUrlFilters()
  const filter = {
    action: filters.get('action'),
    actor: filters.get('actor'),
    subject: filters.get('subject'),
    from: filters.get('from'),
    until: filters.get('until'),
  }
  const trail = useInfiniteQuery(auditQuery(filter))
  return (
    <Page title={m.title()}>
      <FormScope>
        <Heading
          title={m.title()}
          lead={m.lead()}
          actions={
            <Button component="a" variant="ghost" href={exportAddress(filter)} download>
              {m.download()}
            </Button>
          }
        />
        <AuditFilters filter={filter} set={filters.set} />
        <Loaded query={trail} error={trail.error ? problemText(trail.error) : undefined} height={480}>
          {({ pages }) => <Entries entries={pages.flatMap((page) => page.items)} />}
        </Loaded>
        {trail.hasNextPage && (
          <p className={classes.more}>
            <Button
              variant="ghost"
              pending={trail.isFetchingNextPage}
              onClick={() => void trail.fetchNextPage()}
            >
              {m.older()}
            </Button>
          </p>
        )}
      </FormScope>
    </Page>
  )
}
