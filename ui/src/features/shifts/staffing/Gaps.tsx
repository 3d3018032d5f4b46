import type { Staffing } from '@/api/types'
import * as m from '@/messages/shifts.gen'
import { formatTime } from '@/lib/dates'
import { courseNames, jobName } from '../words'
import classes from './Staffing.module.css'

/** What is missing, in words. */
export function Gaps({ staffing: { gaps, uncovered } }: { staffing: Staffing }) {
  if (gaps.length + uncovered.length === 0) return null
  return (
    <ul className={classes.gaps}>
      {gaps.map(({ job, from, until, missing }) => (
        <li key={`${job} ${from}`}>
          {m.gapAlone({
            job: jobName(job),
            count: missing,
            from: formatTime(from),
            until: formatTime(until),
          })}
        </li>
      ))}
      {uncovered.map(({ course, from, until }) => (
        <li key={`${course} ${from}`}>
          {m.lacking({ course: courseNames([course]), from: formatTime(from), until: formatTime(until) })}
        </li>
      ))}
    </ul>
  )
}
