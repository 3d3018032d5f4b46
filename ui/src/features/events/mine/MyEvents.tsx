import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { MyEvent } from '@/api/types'
import { formatTime, formatWeekday } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/mine.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import { DayLeaf } from '../EventCard'
import classes from './MyEvents.module.css'
import { myEventsQuery } from './queries'
import { partsIn } from './words'

const AT_FIRST = 5
const HEIGHT = 228

function Ticket({ mine }: { mine: MyEvent }) {
  const { event } = mine
  return (
    <Patch as="li" lift className={classNames(classes.ticket, event.cancelled && classes.off)}>
      <span className={classes.when}>
        <DayLeaf startsAt={event.startsAt} flat />
        <span>
          <span className={layout.srOnly}>{formatWeekday(event.startsAt)}, </span>
          {formatTime(event.startsAt)}–{formatTime(event.endsAt)}
        </span>
      </span>
      <h3>
        <Link to={paths.event(event.id)} className={classes.link}>
          {event.title}
        </Link>
      </h3>
      <span className={classes.where}>{event.place}</span>
      <span className={classes.parts}>
        {partsIn(mine).map(({ text, tone }) => (
          <Chip key={text} tone={tone}>
            {text}
          </Chip>
        ))}
      </span>
    </Patch>
  )
}

function Nothing() {
  return (
    <Patch as="div" tone="ghost" className={classes.nothing}>
      <span className={classes.bare} aria-hidden="true">
        ?
      </span>
      <div>
        <h3>{m.noneTitle()}</h3>
        <p className={layout.muted}>{m.noneText()}</p>
      </div>
    </Patch>
  )
}

/** Where the reader comes or works, or may: a row of tickets, as high before it has come as after. For members. */
export function MyEvents() {
  const events = useQuery(myEventsQuery)
  const [all, setAll] = useState(false)
  const count = events.data?.length ?? 0
  return (
    <section className={classes.mine} aria-labelledby="mine">
      <div className={classes.top}>
        <h2 id="mine">{m.title()}</h2>
        {count > AT_FIRST && (
          <Button compact variant="ghost" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? m.showFewer() : m.showAll({ count })}
          </Button>
        )}
      </div>
      <Loaded query={events} error={events.error ? problemText(events.error) : undefined} height={HEIGHT}>
        {(mine) =>
          mine.length === 0 ? (
            <Nothing />
          ) : (
            <ul className={classNames(layout.plainList, classes.row, all && classes.all)}>
              {mine.slice(0, all ? undefined : AT_FIRST).map((each) => (
                <Ticket key={each.event.id} mine={each} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  )
}
