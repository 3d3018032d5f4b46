import type { Badge, League, PointsEntry } from '@/api/types'
import * as m from '@/messages/points.gen'

/** In the order in which the club lists them. */
export const GIVEN_BADGES: readonly Badge[] = [
  'LIMES',
  'GAFFER_TAPE',
  'VAN',
  'ROCK_ON',
  'BEER_MUG',
  'PENTAGRAM',
]
export const EARNED_BADGES: readonly Badge[] = ['WORKHORSE', 'EX_MASTER', 'WEB', 'JUNK', 'GOURMET']

const LEAGUES: Record<League, () => string> = {
  WOOD: m.league_WOOD,
  BETTER_WOOD: m.league_BETTER_WOOD,
  SOME_KIND_OF_METAL: m.league_SOME_KIND_OF_METAL,
  BRONZE: m.league_BRONZE,
  SILVER: m.league_SILVER,
  GOLD: m.league_GOLD,
  APPLE: m.league_APPLE,
  DIAMOND: m.league_DIAMOND,
  STAR: m.league_STAR,
}

const BADGES: Record<Badge, () => string> = {
  WORKHORSE: m.badge_WORKHORSE,
  EX_MASTER: m.badge_EX_MASTER,
  WEB: m.badge_WEB,
  JUNK: m.badge_JUNK,
  GOURMET: m.badge_GOURMET,
  LIMES: m.badge_LIMES,
  GAFFER_TAPE: m.badge_GAFFER_TAPE,
  VAN: m.badge_VAN,
  ROCK_ON: m.badge_ROCK_ON,
  BEER_MUG: m.badge_BEER_MUG,
  PENTAGRAM: m.badge_PENTAGRAM,
}

const BADGE_TEXTS: Record<Badge, (reports: number) => string> = {
  WORKHORSE: (reports) => m.text_WORKHORSE({ count: reports }),
  EX_MASTER: m.text_EX_MASTER,
  WEB: m.text_WEB,
  JUNK: m.text_JUNK,
  GOURMET: m.text_GOURMET,
  LIMES: m.text_LIMES,
  GAFFER_TAPE: m.text_GAFFER_TAPE,
  VAN: m.text_VAN,
  ROCK_ON: m.text_ROCK_ON,
  BEER_MUG: m.text_BEER_MUG,
  PENTAGRAM: m.text_PENTAGRAM,
}

export const leagueName = (league: League): string => LEAGUES[league]()
export const badgeName = (badge: Badge): string => BADGES[badge]()
export const badgeText = (badge: Badge, reports: number): string => BADGE_TEXTS[badge](reports)

/** "+100" or "−100", with a true minus. */
export const signed = (amount: number): string => (amount < 0 ? `−${-amount}` : `+${amount}`)

function source({ kind, event, reason }: PointsEntry): string {
  if (kind === 'MANUAL') return reason ?? ''
  if (kind === 'REPORTS') return m.forReports()
  return event ? m.forEvent({ title: event.title }) : m.forSomeEvent()
}

/** What an entry is for. */
export const entryText = (entry: PointsEntry): string =>
  entry.correction ? m.correction({ what: source(entry) }) : source(entry)
