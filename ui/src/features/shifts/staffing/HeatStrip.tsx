import type { Staffing, StaffingCell } from '@/api/types'
import { formatTime } from '@/lib/dates'
import * as m from '@/messages/shifts.gen'
import layout from '@/ui/layout.module.css'
import { TableFrame } from '@/ui/TableFrame'
import { courseNames, jobName } from '../words'
import classes from './HeatStrip.module.css'

function Cell({ cell: { needed, have, maybe } }: { cell: StaffingCell }) {
  if (needed === 0) return <td className={classes.none}>–</td>
  const tone = have >= needed ? classes.full : have + maybe >= needed ? classes.nearly : classes.short
  return (
    <td className={tone}>
      <span aria-hidden="true">
        {have}/{needed}
        {maybe > 0 && <small>+{maybe}?</small>}
      </span>
      <span className={layout.srOnly}>
        {maybe > 0 ? m.cellMaybe({ have, needed, maybe }) : m.cell({ have, needed })}
      </span>
    </td>
  )
}

/** Hour by hour who is there of those who are needed: in numbers, in colour and in hatching. */
export function HeatStrip({ staffing: { hours, jobs } }: { staffing: Staffing }) {
  return (
    <TableFrame label={m.strip()} className={classes.frame}>
      <table className={classes.strip}>
        <caption className={layout.srOnly}>{m.strip()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.job()}</th>
            {hours.map(({ from }) => (
              <th key={from} scope="col">
                {formatTime(from)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {jobs.map(({ job, cells }) => (
            <tr key={job}>
              <th scope="row">{jobName(job)}</th>
              {cells.map((cell, index) => (
                <Cell key={hours[index]?.from} cell={cell} />
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{m.courses()}</th>
            {hours.map(({ from, uncovered }) => (
              <td key={from} className={uncovered.length > 0 ? classes.short : classes.full}>
                <span aria-hidden="true">{uncovered.length > 0 ? '!' : '✓'}</span>
                <span className={layout.srOnly}>
                  {uncovered.length > 0 ? m.lacks({ courses: courseNames(uncovered) }) : m.covered()}
                </span>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </TableFrame>
  )
}
