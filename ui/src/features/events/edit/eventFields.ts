import type { EventKind, EventRequest, EventView, EventVisibility } from '@/api/types'
import { fromLocal, toLocal } from '@/lib/dates'
import { atMost, required } from '@/lib/validation'
import * as m from '@/messages/events.gen'

export interface EventFields {
  title: string
  description: string
  place: string
  startsAt: string
  endsAt: string
  kind: EventKind
  visibility: EventVisibility
  teamId: string
  link: string
  capacity: string
  signUpDeadline: string
}

export const FIELDS = [
  'title',
  'description',
  'place',
  'startsAt',
  'endsAt',
  'kind',
  'visibility',
  'teamId',
  'link',
  'capacity',
  'signUpDeadline',
] as const

const LONGEST_TITLE = 120
const LONGEST_DESCRIPTION = 20_000

/** An evening at the pub on this day, as most events are. */
export const onDay = (day: string, nextDay: string): EventFields => ({
  title: '',
  description: '',
  place: 'Kistan 2.0',
  startsAt: `${day}T17:00`,
  endsAt: `${nextDay}T03:00`,
  kind: 'PUB',
  visibility: 'PUBLIC',
  teamId: '',
  link: '',
  capacity: '',
  signUpDeadline: '',
})

export const toFields = (event: EventView): EventFields => ({
  title: event.title,
  description: event.description,
  place: event.place,
  startsAt: toLocal(event.startsAt),
  endsAt: toLocal(event.endsAt),
  kind: event.kind,
  visibility: event.visibility,
  teamId: event.teamId ?? '',
  link: event.link ?? '',
  capacity: event.capacity === undefined ? '' : `${event.capacity}`,
  signUpDeadline: event.signUpDeadline ? toLocal(event.signUpDeadline) : '',
})

const CONVERTED: { [K in keyof EventFields]?: (text: string) => unknown } = {
  startsAt: fromLocal,
  endsAt: fromLocal,
  signUpDeadline: fromLocal,
  capacity: Number,
}

const onTheWire = (key: keyof EventFields, text: string): unknown =>
  text.trim() === '' ? null : (CONVERTED[key]?.(text) ?? text.trim())

/** Only what was changed; an empty field clears. */
export const toPatch = (before: EventFields, after: EventFields): object =>
  Object.fromEntries(
    FIELDS.filter((key) => before[key] !== after[key]).map((key) => [key, onTheWire(key, after[key])]),
  )

const given = (text: string): string | undefined => text.trim() || undefined

export const toRequest = (fields: EventFields): EventRequest => ({
  title: fields.title.trim(),
  startsAt: fromLocal(fields.startsAt),
  endsAt: fromLocal(fields.endsAt),
  kind: fields.kind,
  visibility: fields.visibility,
  description: given(fields.description),
  place: given(fields.place),
  teamId: given(fields.teamId),
  link: given(fields.link),
  capacity: fields.capacity ? Number(fields.capacity) : undefined,
  signUpDeadline: fields.signUpDeadline ? fromLocal(fields.signUpDeadline) : undefined,
})

export const validate = (fields: EventFields) => ({
  title: required(fields.title) ?? atMost(LONGEST_TITLE, fields.title),
  description: atMost(LONGEST_DESCRIPTION, fields.description),
  startsAt: required(fields.startsAt),
  endsAt: required(fields.endsAt) ?? (fields.endsAt <= fields.startsAt ? m.endsTooEarly() : undefined),
  capacity: fields.capacity !== '' && !/^[1-9]\d{0,3}$/.test(fields.capacity) ? m.capacityWrong() : undefined,
  link: fields.link !== '' && !/^https?:\/\/\S+$/.test(fields.link.trim()) ? m.linkWrong() : undefined,
})
