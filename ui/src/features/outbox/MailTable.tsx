import type { MailView } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import * as m from '@/messages/mail.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import layout from '@/ui/layout.module.css'
import { TableFrame } from '@/ui/TableFrame'
import { useSendAgain } from './mutations'
import classes from './outbox.module.css'

function StateChip({ state }: { state: MailView['state'] }) {
  if (state === 'SENT') return <Chip tone="ok">{m.sentOne()}</Chip>
  if (state === 'DEAD') return <Chip tone="warn">{m.deadOne()}</Chip>
  return <Chip>{m.pendingOne()}</Chip>
}

/** When it was sent or given up, or when it is tried next. */
function when({ state, settledAt, dueAt }: MailView): string {
  if (settledAt) return formatMoment(settledAt)
  return state === 'PENDING' && dueAt ? m.next({ when: formatMoment(dueAt) }) : ''
}

function SendAgain({ mail }: { mail: MailView }) {
  const sendAgain = useSendAgain()
  return (
    <Button
      compact
      variant="ghost"
      pending={sendAgain.isPending}
      aria-label={m.sendAgainNamed({ recipient: mail.recipient })}
      onClick={() => sendAgain.mutate(mail)}
    >
      {m.sendAgain()}
    </Button>
  )
}

function Row({ mail }: { mail: MailView }) {
  return (
    <tr>
      <th scope="row" className={classes.subject}>
        {mail.subject}
        <span className={classes.recipient}>{m.to({ recipient: mail.recipient })}</span>
        {mail.error && (
          <span className={classes.error}>
            {m.error({ count: mail.attempts })} <span lang="en">{mail.error}</span>
          </span>
        )}
      </th>
      <td data-label={m.state()}>
        <StateChip state={mail.state} />
      </td>
      <td data-label={m.written()}>{formatMoment(mail.createdAt)}</td>
      <td data-label={m.settled()}>{when(mail)}</td>
      <td>
        {mail.resendable && <SendAgain mail={mail} />}
        {mail.state === 'DEAD' && !mail.resendable && (
          <span className={layout.muted}>{m.textForgotten()}</span>
        )}
      </td>
    </tr>
  )
}

export function MailTable({ mails }: { mails: MailView[] }) {
  return (
    <TableFrame label={m.tableLabel()} className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.mail()}</th>
            <th scope="col">{m.state()}</th>
            <th scope="col">{m.written()}</th>
            <th scope="col">{m.settled()}</th>
            <th scope="col">{m.action()}</th>
          </tr>
        </thead>
        <tbody>
          {mails.map((mail) => (
            <Row key={mail.id} mail={mail} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
