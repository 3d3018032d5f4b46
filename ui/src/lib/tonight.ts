import type { Named } from './names'

const KEY = 'tmeit-tonight'

/** What the bar tools need of an evening when there is no network. */
export interface Tonight {
  id: string
  title: string
  startsAt: string
  endsAt: string
  crew: { id: string; name: Named; courses: string[]; hours: string[]; sure: boolean }[]
}

/** How long after an evening what is kept of it goes. */
const KEPT_MS = 6 * 3_600_000

export function keepTonight(tonight: Tonight) {
  try {
    localStorage.setItem(KEY, JSON.stringify(tonight))
  } catch {
    // Without storage the crew is there for as long as the page.
  }
}

/** What was kept, unless the evening is over; then it goes. */
export function keptTonight(now = Date.now()): Tonight | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Tonight | null
    if (kept && Date.parse(kept.endsAt) + KEPT_MS > now) return kept
  } catch {
    // Nothing readable is nothing.
  }
  forgetTonight()
  return undefined
}

/** Called at log-out too: the names of the crew are for members. */
export function forgetTonight() {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Without storage there is nothing to forget.
  }
}
