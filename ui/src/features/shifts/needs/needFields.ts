import type { Job, StaffingNeed, StaffingNeeds } from '@/api/types'
import * as m from '@/messages/shifts.gen'
import { hoursOf } from '../hours'

/** A need as its row shows it. */
export interface NeedRow {
  /** Of the row, not of the need: what is typed stays with it when another row goes. */
  key: number
  job: Job
  from: string
  until: string
  needed: string
}

let lastKey = 0

export const toRow = ({ job, from, until, needed }: StaffingNeed): NeedRow => ({
  key: ++lastKey,
  job,
  from,
  until,
  needed: String(needed),
})

/** A first guess for one more: the usual hours, two people. */
export const anotherRow = ({ usual }: StaffingNeeds, rows: NeedRow[]): NeedRow =>
  toRow({ job: rows.length === 0 ? 'BAR' : 'DOOR', ...usual, needed: rows.length === 0 ? 2 : 1 })

export const toNeed = ({ job, from, until, needed }: NeedRow): StaffingNeed => ({
  job,
  from,
  until,
  needed: Number(needed),
})

/** What is wrong with a row, or undefined. */
export function faultOf(row: NeedRow, rows: NeedRow[]): string | undefined {
  if (Date.parse(row.until) <= Date.parse(row.from)) return m.needsBackwards()
  if (!/^\d+$/.test(row.needed) || Number(row.needed) < 1 || Number(row.needed) > 50) return m.neededWrong()
  const before = rows.slice(0, rows.indexOf(row)).filter(({ job }) => job === row.job)
  const taken = new Set(before.flatMap(hoursOf))
  return hoursOf(row).some((hour) => taken.has(hour)) ? m.needsOverlap() : undefined
}
