import { formatMonth } from '@/lib/dates'
import * as m from '@/messages/people.gen'

/** "aug. 2025 – jan. 2026", "sedan aug. 2025", "till jan. 2026" or nothing. */
export function formatPeriod(from?: string, to?: string): string | undefined {
  if (from && to) return m.period({ from: formatMonth(from), to: formatMonth(to) })
  if (from) return m.since({ date: formatMonth(from) })
  if (to) return m.until({ date: formatMonth(to) })
  return undefined
}
