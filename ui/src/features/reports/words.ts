import { addProblemTexts } from '@/api/problem'
import type { ReportView, TimeWorked } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { fullName } from '@/lib/names'
import * as m from '@/messages/reports.gen'

export const TIMES: readonly TimeWorked[] = ['UNDER_2H', 'H4', 'H6', 'H8', 'OVER_10H']

const NAMES: Record<TimeWorked, () => string> = {
  UNDER_2H: m.time_UNDER_2H,
  H4: m.time_H4,
  H6: m.time_H6,
  H8: m.time_H8,
  OVER_10H: m.time_OVER_10H,
}

/** Nothing stands for somebody who was not there. */
export const timeName = (time: TimeWorked | undefined): string => (time ? NAMES[time]() : m.time_NONE())

/** Who filed it and when. */
export const filing = ({ filedBy, filedAt }: ReportView): string | undefined => {
  if (!filedAt) return undefined
  const when = formatMoment(filedAt)
  return filedBy ? m.filedBy({ name: fullName(filedBy), when }) : m.filed({ when })
}

addProblemTexts({
  'event-not-begun': m.notBegun,
  'report-closed': m.closed,
  'event-cancelled': m.cancelled,
})
