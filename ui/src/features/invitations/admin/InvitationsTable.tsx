import { useRef, useState } from 'react'
import { Link } from 'react-router'
import type { Invitation, InvitationState } from '@/api/types'
import { roleName } from '@/features/members/parts'
import { formatDay } from '@/lib/dates'
import { fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/invitations.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { CheckField } from '@/ui/fields'
import { TableFrame } from '@/ui/TableFrame'
import { useSendInvitation } from '../mutations'
import { EditAddress } from './EditAddress'
import classes from './invitations.module.css'
import { WithdrawInvitation } from './WithdrawInvitation'
import { isExpired, obstacleText } from './words'

const day = (instant: string) => formatDay(instant.slice(0, 10))

function Person({ invitation }: { invitation: Invitation }) {
  return (
    <th scope="row" className={classes.person}>
      {invitation.memberShortId ? (
        <Link to={paths.adminMember(invitation.memberShortId)}>{fullName(invitation)}</Link>
      ) : (
        fullName(invitation)
      )}
      {invitation.nickname && ` ”${invitation.nickname}”`}
    </th>
  )
}

function When({ invitation }: { invitation: Invitation }) {
  const { state, sentAt, expiresAt, acceptedAt } = invitation
  if (state === 'ACCEPTED') return acceptedAt ? day(acceptedAt) : null
  if (isExpired(invitation)) return <Chip tone="warn">{m.expired({ date: day(expiresAt ?? '') })}</Chip>
  return sentAt ? day(sentAt) : <span className={classes.muted}>{m.never()}</span>
}

function Send({ invitation }: { invitation: Invitation }) {
  const send = useSendInvitation()
  const name = fullName(invitation)
  const again = invitation.sentAt !== undefined
  return (
    <Button
      compact
      variant="ghost"
      pending={send.isPending}
      aria-label={again ? m.sendAgainNamed({ name }) : m.sendNamed({ name })}
      onClick={() => send.mutate(invitation.id)}
    >
      {again ? m.sendAgain() : m.sendIt()}
    </Button>
  )
}

interface RowProps {
  invitation: Invitation
  selected: boolean
  onSelect: (chosen: boolean) => void
}

function Row({ invitation, selected, onSelect }: RowProps) {
  const [editing, setEditing] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const { state, obstacle, email } = invitation
  const name = fullName(invitation)
  const over = state === 'ACCEPTED'
  const onDone = () => {
    // The form is about to go, and the focus with it.
    toggle.current?.focus()
    setEditing(false)
  }
  return (
    <>
      <tr>
        {!over && (
          <td>
            <CheckField
              aria-label={m.chooseNamed({ name })}
              checked={selected}
              disabled={obstacle !== undefined}
              onChange={(event) => onSelect(event.currentTarget.checked)}
            />
          </td>
        )}
        <Person invitation={invitation} />
        <td>{roleName(invitation.role)}</td>
        <td>
          <span className={classes.address}>
            {email}
            {obstacle && !over && <Chip tone="warn">{obstacleText(obstacle)}</Chip>}
          </span>
        </td>
        <td>{invitation.oldUserName}</td>
        <td className={classes.nowrap}>
          <When invitation={invitation} />
        </td>
        {!over && (
          <td>
            <div className={classes.actions}>
              {!obstacle && <Send invitation={invitation} />}
              {!invitation.memberShortId && (
                <Button
                  compact
                  variant="ghost"
                  ref={toggle}
                  aria-expanded={editing}
                  aria-label={editing ? m.closeNamed({ name }) : m.addressNamed({ name })}
                  onClick={() => setEditing(!editing)}
                >
                  {editing ? m.close() : m.address()}
                </Button>
              )}
              {state !== 'WITHDRAWN' && <WithdrawInvitation invitation={invitation} />}
            </div>
          </td>
        )}
      </tr>
      {editing && (
        <tr>
          <td colSpan={7}>
            <EditAddress id={invitation.id} onDone={onDone} />
          </td>
        </tr>
      )}
    </>
  )
}

interface TableProps {
  state: InvitationState
  items: Invitation[]
  selected: ReadonlySet<string>
  sendable: string[]
  onSelect: (ids: ReadonlySet<string>) => void
}

export function InvitationsTable({ state, items, selected, sendable, onSelect }: TableProps) {
  const over = state === 'ACCEPTED'
  const all = sendable.length > 0 && selected.size === sendable.length
  function choose(id: string, chosen: boolean) {
    const next = new Set(selected)
    if (chosen) next.add(id)
    else next.delete(id)
    onSelect(next)
  }
  return (
    <TableFrame label={m.tableLabel()}>
      <table className={classes.table}>
        <thead>
          <tr>
            {!over && (
              <th scope="col">
                <CheckField
                  aria-label={m.chooseAll()}
                  checked={all}
                  indeterminate={selected.size > 0 && !all}
                  disabled={sendable.length === 0}
                  onChange={() => onSelect(new Set(all ? [] : sendable))}
                />
              </th>
            )}
            <th scope="col">{m.name()}</th>
            <th scope="col">{m.role()}</th>
            <th scope="col">{m.email()}</th>
            <th scope="col">{m.oldUserName()}</th>
            <th scope="col">{over ? m.acceptedOn() : m.sentOn()}</th>
            {!over && <th scope="col">{m.actions()}</th>}
          </tr>
        </thead>
        <tbody>
          {items.map((invitation) => (
            <Row
              key={invitation.id}
              invitation={invitation}
              selected={selected.has(invitation.id)}
              onSelect={(chosen) => choose(invitation.id, chosen)}
            />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
