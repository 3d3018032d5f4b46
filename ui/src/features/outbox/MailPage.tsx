import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { MailPage as Mails, MailState } from '@/api/types'
import { formatAgo } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { useUrlFilters } from '@/lib/useUrlFilters'
import * as m from '@/messages/mail.gen'
import { Button } from '@/ui/Button'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Segments } from '@/ui/Segments'
import { MailTable } from './MailTable'
import { useSendTest } from './mutations'
import classes from './outbox.module.css'
import { mailsQuery } from './queries'

const STATES: readonly MailState[] = ['PENDING', 'DEAD', 'SENT']

function Figures({ mails: { pending, dead, oldestPendingAt } }: { mails: Mails }) {
  return (
    <p className={classes.figures} role="status">
      {m.pendingCount({ count: pending })}
      {oldestPendingAt && `, ${m.oldest({ when: formatAgo(oldestPendingAt) })}`}
      {' · '}
      {m.deadCount({ count: dead })}
    </p>
  )
}

function None({ state }: { state: MailState | undefined }) {
  if (state === 'PENDING') return <Notice title={m.nonePending()}>{m.nonePendingText()}</Notice>
  if (state === 'DEAD') return <Notice title={m.noneDead()}>{m.noneDeadText()}</Notice>
  return <Notice title={m.none()}>{m.noneText()}</Notice>
}

function OtherPages({ state, after, next }: { state: string; after: string; next: string | undefined }) {
  if (!after && !next) return null
  return (
    <nav className={layout.row} aria-label={m.pages()}>
      {after && (
        <Button component={Link} to={paths.adminMail({ state })} variant="ghost">
          {m.newest()}
        </Button>
      )}
      {next && (
        <Button component={Link} to={paths.adminMail({ state, after: next })} variant="ghost">
          {m.older()}
        </Button>
      )}
    </nav>
  )
}

export default function MailPage() {
  const filters = useUrlFilters()
  const state = STATES.find((known) => known === filters.get('state'))
  const after = filters.get('after')
  const mails = useQuery(mailsQuery(state, after || undefined))
  const sendTest = useSendTest()
  return (
    <Page title={m.title()}>
      <FormScope>
        <Heading
          title={m.title()}
          lead={m.lead()}
          actions={
            <Button pending={sendTest.isPending} onClick={() => sendTest.mutate(undefined)}>
              {m.sendTest()}
            </Button>
          }
        />
        <div className={layout.stack}>
          <div className={classes.tools}>
            <Segments
              label={m.which()}
              value={state ?? ''}
              onChange={(chosen) => filters.set({ state: chosen, after: '' })}
              options={[
                { value: '', name: m.all(), content: m.all() },
                { value: 'PENDING', name: m.pending(), content: m.pending() },
                { value: 'DEAD', name: m.dead(), content: m.dead() },
                { value: 'SENT', name: m.sent(), content: m.sent() },
              ]}
            />
          </div>
          <Loaded query={mails} error={mails.error ? problemText(mails.error) : undefined} height={420}>
            {(data) => (
              <>
                <Figures mails={data} />
                {data.items.length > 0 ? <MailTable mails={data.items} /> : <None state={state} />}
                <OtherPages state={state ?? ''} after={after} next={data.next} />
              </>
            )}
          </Loaded>
        </div>
      </FormScope>
    </Page>
  )
}
