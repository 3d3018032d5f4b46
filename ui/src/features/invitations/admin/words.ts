import type { Invitation, InvitationCounts, InvitationState, Obstacle } from '@/api/types'
import * as m from '@/messages/invitations.gen'

export const STATES: readonly InvitationState[] = ['OPEN', 'SENT', 'ACCEPTED', 'WITHDRAWN']

const NAMES: Record<InvitationState, () => string> = {
  OPEN: m.open,
  SENT: m.sent,
  ACCEPTED: m.accepted,
  WITHDRAWN: m.withdrawnTab,
}

const NONE: Record<InvitationState, { title: () => string; text: () => string }> = {
  OPEN: { title: m.noneOpen, text: m.noneOpenText },
  SENT: { title: m.noneSent, text: m.noneSentText },
  ACCEPTED: { title: m.noneAccepted, text: m.noneAcceptedText },
  WITHDRAWN: { title: m.noneWithdrawn, text: m.noneWithdrawnText },
}

const OBSTACLES: Record<Obstacle, () => string> = {
  NO_ADDRESS: m.noAddress,
  EMAIL_TAKEN: m.emailTaken,
  NOT_NEEDED: m.notNeeded,
  NO_ACCESS: m.noAccess,
}

export const stateName = (state: InvitationState): string => NAMES[state]()
export const noneOf = (state: InvitationState) => ({ title: NONE[state].title(), text: NONE[state].text() })
export const obstacleText = (obstacle: Obstacle): string => OBSTACLES[obstacle]()

export const countOf = (counts: InvitationCounts, state: InvitationState): number =>
  ({ OPEN: counts.open, SENT: counts.sent, ACCEPTED: counts.accepted, WITHDRAWN: counts.withdrawn })[state]

export const isExpired = ({ state, expiresAt }: Invitation, now = Date.now()): boolean =>
  state === 'SENT' && expiresAt !== undefined && new Date(expiresAt).getTime() < now
