import type { EventKind, EventVisibility } from '@/api/types'
import * as m from '@/messages/events.gen'

export const KINDS = [
  'PUB',
  'GASQUE',
  'LUNCH',
  'PARTY',
  'MEETING',
  'TRIP',
  'OTHER',
] as const satisfies EventKind[]
export const VISIBILITIES = ['PUBLIC', 'MEMBERS', 'ELECTED'] as const satisfies EventVisibility[]

const KIND_NAMES: Record<EventKind, () => string> = {
  PUB: m.pub,
  GASQUE: m.gasque,
  LUNCH: m.lunch,
  PARTY: m.party,
  MEETING: m.meeting,
  TRIP: m.trip,
  OTHER: m.other,
}

const VISIBILITY_NAMES: Record<EventVisibility, () => string> = {
  PUBLIC: m.everybody,
  MEMBERS: m.members,
  ELECTED: m.elected,
}

export const kindName = (kind: EventKind): string => KIND_NAMES[kind]()
export const visibilityName = (visibility: EventVisibility): string => VISIBILITY_NAMES[visibility]()
