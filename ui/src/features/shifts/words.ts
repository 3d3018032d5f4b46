import type { Course, Job } from '@/api/types'
import { formatTime } from '@/lib/dates'
import { locale } from '@/lib/i18n'
import * as m from '@/messages/shifts.gen'
import type { Stretch } from './hours'

export const JOBS = ['BAR', 'DOOR', 'KITCHEN', 'FLOOR', 'RUNNER', 'OTHER'] as const satisfies Job[]

const JOB_NAMES: Record<Job, () => string> = {
  BAR: m.bar,
  DOOR: m.door,
  KITCHEN: m.kitchen,
  FLOOR: m.floor,
  RUNNER: m.runner,
  OTHER: m.otherJob,
}

const COURSE_NAMES: Record<Course, () => string> = { STAD: m.stad, FEST: m.fest, PERMIT: m.permit }

export const jobName = (job: Job): string => JOB_NAMES[job]()

/** "STAD, FEST och tillstånd". */
export const courseNames = (courses: Course[]): string =>
  new Intl.ListFormat(locale(), { type: 'conjunction' }).format(
    courses.map((course) => COURSE_NAMES[course]()),
  )

export const stretchName = ({ from, until }: Stretch): string => `${formatTime(from)}–${formatTime(until)}`
