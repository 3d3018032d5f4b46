import { useState } from 'react'
import type { Invitation, InvitationState } from '@/api/types'
import { fullName, matches } from '@/lib/names'
import * as m from '@/messages/invitations.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { problemText } from '@/api/problem'
import layout from '@/ui/layout.module.css'
import { Notice } from '@/ui/Notice'
import { useSendInvitations } from '../mutations'
import { InvitationsTable } from './InvitationsTable'
import { noneOf } from './words'

interface FoundProps {
  state: InvitationState
  items: Invitation[]
  q: string
}

/** What fits the search, with what can be done to many at once. */
export function FoundInvitations({ state, items, q }: FoundProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const send = useSendInvitations()
  const found = items.filter((one) => matches(q, fullName(one), one.nickname, one.email, one.oldUserName))
  const sendable = found.filter(({ obstacle }) => !obstacle)
  // Whoever is filtered away, or went to another list meanwhile, is not sent anything unseen.
  const selected = sendable.filter(({ id }) => chosen.has(id))

  if (items.length === 0) {
    const { title, text } = noneOf(state)
    return <Notice title={title}>{text}</Notice>
  }
  if (found.length === 0) return <Notice title={m.nobody()}>{m.nobodyText()}</Notice>

  const onConfirm = () =>
    send.mutate(
      selected.map(({ id }) => id),
      {
        onSuccess: () => {
          setAsking(false)
          setChosen(new Set())
        },
      },
    )

  return (
    <div className={layout.stack}>
      {state !== 'ACCEPTED' && (
        <div className={layout.row}>
          <Button
            {...(selected.length === 0 && { 'aria-disabled': true })}
            variant={selected.length === 0 ? 'ghost' : 'filled'}
            onClick={() => setAsking(selected.length > 0)}
          >
            {selected.length === 0 ? m.chooseSome() : m.sendChosen({ count: selected.length })}
          </Button>
          <span className={layout.muted} role="status">
            {m.count({ count: found.length })}
          </span>
        </div>
      )}
      <InvitationsTable
        state={state}
        items={found}
        selected={new Set(selected.map(({ id }) => id))}
        sendable={sendable.map(({ id }) => id)}
        onSelect={setChosen}
      />
      {asking && (
        <ConfirmDialog
          title={m.sendQuestion({ count: selected.length })}
          confirm={m.sendIt()}
          pending={send.isPending}
          error={send.error ? problemText(send.error) : undefined}
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        >
          <p>{m.sendText()}</p>
        </ConfirmDialog>
      )}
    </div>
  )
}
