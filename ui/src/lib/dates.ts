import { locale } from './i18n'

const ZONE = 'Europe/Stockholm'

/** Today in Kista as yyyy-MM-dd, whatever the reader's clock zone. */
export const today = (now = new Date()): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(now)

const toDate = (day: string) => new Date(`${day}T12:00:00Z`)

export const formatDay = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }).format(toDate(day))

export const formatMonth = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(toDate(day))

export const formatMoment = (instant: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE }).format(
    new Date(instant),
  )

const part = (instant: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), { ...options, timeZone: ZONE }).format(new Date(instant))

/** The day in Kista on which something happens, as yyyy-MM-dd. */
export const dayOf = (instant: string): string => today(new Date(instant))

/** "5/12" or "5 Dec": short enough to be set large. */
export const formatShortDay = (instant: string): string => part(instant, { day: 'numeric', month: 'short' })

export const formatTime = (instant: string): string =>
  part(instant, { hour: '2-digit', minute: '2-digit' }).replace(/[:.]00$/, '')

/** "lördag 5 december", with the year where it is another than this one. */
export const formatWeekday = (instant: string, now = new Date()): string =>
  part(instant, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(dayOf(instant).slice(0, 4) !== today(now).slice(0, 4) && { year: 'numeric' }),
  })

/** "lördag 5 december, 17–03": an end on the next morning needs no date of its own. */
export function formatSpan(startsAt: string, endsAt: string, now = new Date()): string {
  const hours = (new Date(endsAt).getTime() - new Date(startsAt).getTime()) / 3_600_000
  const end = hours < 24 ? formatTime(endsAt) : `${formatWeekday(endsAt, now)} ${formatTime(endsAt)}`
  return `${formatWeekday(startsAt, now)}, ${formatTime(startsAt)}–${end}`
}

export const monthName = (month: string): string =>
  new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    toDate(`${month}-01`),
  )

/** yyyy-MM, some months later. */
export function addMonths(month: string, count: number): string {
  const date = new Date(`${month}-01T12:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + count)
  return date.toISOString().slice(0, 7)
}

export function addDays(day: string, count: number): string {
  const date = toDate(day)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** What a field for date and time shows of an instant: the time in Kista, wherever the reader sits. */
export const toLocal = (instant: string): string => {
  const date = new Date(instant)
  const time = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: ZONE }).format(date)
  return `${today(date)}T${time}`
}

/** The instant that such a field names; of two (the hour that autumn repeats) the first. */
export function fromLocal(local: string): string {
  const asUtc = new Date(`${local}:00Z`).getTime()
  for (const offset of [2, 1]) {
    const instant = new Date(asUtc - offset * 3_600_000).toISOString()
    if (toLocal(instant) === local) return instant
  }
  return new Date(asUtc - 3_600_000).toISOString()
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

export function formatAgo(instant: string, now = Date.now()): string {
  const seconds = (new Date(instant).getTime() - now) / 1000
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' })
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) return format.format(Math.round(seconds / length), unit)
  }
  return format.format(0, 'second')
}
