import { useQuery } from '@tanstack/react-query'
import type { Invitation, Member } from '@/api/types'
import { formatDay } from '@/lib/dates'
import * as m from '@/messages/invitations.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { useInvite } from '../mutations'
import { memberInvitationQuery } from '../queries'
import { isExpired } from './words'

const day = (instant: string) => formatDay(instant.slice(0, 10))

function standing(newest: Invitation | undefined): string {
  if (newest?.state !== 'SENT' || !newest.sentAt || !newest.expiresAt) return m.notInvited()
  return isExpired(newest)
    ? m.expired({ date: day(newest.expiresAt) })
    : m.invitedOn({ date: day(newest.sentAt), until: day(newest.expiresAt) })
}

/** On the page of a member who has no password: where their invitation stands, and another one. Nothing for everybody else. */
export function InvitationPatch({ member }: { member: Pick<Member, 'id' | 'role'> }) {
  const invitation = useQuery(memberInvitationQuery(member.id))
  const invite = useInvite()
  if (!invitation.data?.needed) return null
  const { newest } = invitation.data
  return (
    <Patch aria-labelledby="invitation">
      <h2 id="invitation">{m.noPassword()}</h2>
      <p className={layout.muted}>{standing(newest)}</p>
      <Button variant="ghost" pending={invite.isPending} onClick={() => invite.mutate(member.id)}>
        {newest?.sentAt ? m.inviteAgain() : m.invite()}
      </Button>
    </Patch>
  )
}
