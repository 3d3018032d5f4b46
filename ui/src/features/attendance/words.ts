import { addProblemTexts } from '@/api/problem'
import type { Answer, AttendanceFigures } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import * as m from '@/messages/attendance.gen'

addProblemTexts({
  'attendance-closed': m.closedProblem,
  'event-over': m.overProblem,
  'event-cancelled': m.cancelledProblem,
  'no-guest': m.noGuestProblem,
})

const ANSWERS: Record<Answer, () => string> = { GOING: m.going, MAYBE: m.maybe, NOT_GOING: m.notGoing }

export const answerName = (answer: Answer): string => ANSWERS[answer]()

/** "53 of 60 places taken. 4 wait." */
export function figuresText({ going, waiting, capacity }: AttendanceFigures): string {
  const coming = capacity === undefined ? m.coming({ count: going }) : m.places({ going, capacity })
  return waiting > 0 ? `${coming} ${m.waitingCount({ count: waiting })}` : coming
}

export const closesText = (closesAt: string, now: number): string =>
  Date.parse(closesAt) <= now ? m.closed() : m.closes({ until: formatMoment(closesAt) })
