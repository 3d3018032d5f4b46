import type { Job, Staffing } from '@/api/types'

export interface HourOption {
  from: string
  /** How many are still wanted in this hour, at this job. */
  places: number
  /** Whether one has a place in it already. */
  taken: boolean
}

/** The hours that one may choose among, by the job that one wants; any when it is empty. */
export function hourOptions(staffing: Staffing, job: Job | ''): HourOption[] {
  const { mine } = staffing
  return staffing.hours.map(({ from }, index) => ({
    from,
    places: staffing.jobs
      .filter((row) => job === '' || row.job === job)
      .reduce((sum, row) => sum + (row.cells[index]?.missing ?? 0), 0),
    taken: mine?.answer === 'YES' && (mine.job ?? '') === job && mine.hours.includes(from),
  }))
}
