import type { TeamView } from '@/api/types'
import { formatMonth } from '@/lib/dates'
import * as m from '@/messages/people.gen'

/** "aug. 2025 – jan. 2026", "sedan aug. 2025", "till jan. 2026" or nothing. */
export function formatPeriod(from?: string, to?: string): string | undefined {
  if (from && to) return m.period({ from: formatMonth(from), to: formatMonth(to) })
  if (from) return m.since({ date: formatMonth(from) })
  if (to) return m.until({ date: formatMonth(to) })
  return undefined
}

/** A team's name, with its period where another one is called the same. */
export function teamLabel(team: TeamView, teams: TeamView[]): string {
  const twin = teams.some(({ id, name }) => id !== team.id && name === team.name)
  return [team.name, twin && formatPeriod(team.startsOn, team.endsOn)].filter(Boolean).join(', ')
}
