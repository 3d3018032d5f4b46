import { Link } from 'react-router'
import type { PointsEntry } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/points.gen'
import layout from '@/ui/layout.module.css'
import classes from './points.module.css'
import { entryText, signed } from './words'

function Entry({ entry }: { entry: PointsEntry }) {
  const text = entryText(entry)
  const more = [
    formatMoment(entry.at),
    entry.givenBy && m.givenBy({ name: fullName(entry.givenBy) }),
    entry.correction && entry.rulesVersion && m.byRules({ version: entry.rulesVersion }),
  ]
  return (
    <li className={classes.entry}>
      <span className={classes.amount}>{signed(entry.amount)}</span>
      <span className={classes.what}>
        {entry.event ? <Link to={paths.event(entry.event.id)}>{text}</Link> : text}
      </span>
      <small>{more.filter(Boolean).join(', ')}</small>
    </li>
  )
}

/** Every point and what it is for, newest first. */
export function Entries({ entries }: { entries: PointsEntry[] }) {
  return (
    <ul className={layout.plainList}>
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </ul>
  )
}
