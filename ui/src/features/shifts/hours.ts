const HOUR_MS = 3_600_000

/** Hours on end, from one moment until another. */
export interface Stretch {
  from: string
  until: string
}

/** As the server writes them, so that hours compare as texts. */
const instant = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z')

export const nextHour = (hour: string): string => instant(Date.parse(hour) + HOUR_MS)

/** The beginnings of the hours of a stretch. */
export function hoursOf({ from, until }: Stretch): string[] {
  const hours: string[] = []
  for (let ms = Date.parse(from); ms < Date.parse(until); ms += HOUR_MS) hours.push(instant(ms))
  return hours
}

/** Hours, in order, as the stretches that they make. */
export function stretches(hours: string[]): Stretch[] {
  const found: Stretch[] = []
  for (const hour of hours) {
    const last = found.at(-1)
    if (last?.until === hour) last.until = nextHour(hour)
    else found.push({ from: hour, until: nextHour(hour) })
  }
  return found
}
