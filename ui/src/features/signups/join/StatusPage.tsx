import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { isStatus, problemText } from '@/api/problem'
import type { SignUpStatusView } from '@/api/types'
import { paths } from '@/lib/paths'
import { useLinkSecret } from '@/lib/useLinkSecret'
import * as m from '@/messages/signups.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { statusQuery } from '../queries'
import { DeadLink } from './DeadLink'
import classes from './join.module.css'
import { Steps } from './Steps'

const ALL_DONE = 4

function Rejected({ reason }: { reason: string | undefined }) {
  return (
    <Patch className={classes.panel} aria-labelledby="state">
      <h2 id="state">{m.rejectedTitle()}</h2>
      <p>{m.rejectedText()}</p>
      {reason && <blockquote className={classes.reason}>{reason}</blockquote>}
      <Button component={Link} to={`${paths.about}#contact`} variant="ghost">
        {m.toContact()}
      </Button>
    </Patch>
  )
}

function Approved() {
  return (
    <Patch tone="loud" className={classes.letter} aria-labelledby="state">
      <h2 id="state">{m.approvedTitle()}</h2>
      <p>{m.approvedText()}</p>
      <Button component={Link} to={paths.logIn()} variant="lime">
        {m.toLogIn()}
      </Button>
    </Patch>
  )
}

function Waiting() {
  return (
    <Patch tone="loud" className={classes.letter} aria-labelledby="state">
      <h2 id="state">{m.waitingTitle()}</h2>
      <p>{m.waitingText()}</p>
      <p className={classes.quiet}>{m.waitingHint()}</p>
    </Patch>
  )
}

function State({ status: { state, reason } }: { status: SignUpStatusView }) {
  if (state === 'REJECTED') return <Rejected reason={reason} />
  return (
    <div className={layout.two}>
      {state === 'APPROVED' ? <Approved /> : <Waiting />}
      <Patch tone="ghost" className={classes.aside} aria-labelledby="steps">
        <h2 id="steps">{m.stepsTitle()}</h2>
        <Steps at={state === 'APPROVED' ? ALL_DONE : 2} />
      </Patch>
    </div>
  )
}

function Status({ token }: { token: string }) {
  const status = useQuery(statusQuery(token))
  if (isStatus(status.error, 404)) return <DeadLink title={m.deadTitle()} text={m.deadStatus()} />
  return (
    <Loaded query={status} error={status.error ? problemText(status.error) : undefined} height={280}>
      {(data) => <State status={data} />}
    </Loaded>
  )
}

export default function StatusPage() {
  const token = useLinkSecret()
  return (
    <Page title={m.statusTitle()}>
      <Heading title={m.statusTitle()} />
      {token ? (
        <Status key={token} token={token} />
      ) : (
        <DeadLink title={m.brokenTitle()} text={m.brokenStatus()} />
      )}
    </Page>
  )
}
