import { Link } from 'react-router'
import type { EventSummary } from '@/api/types'
import { dayOf, formatSpan } from '@/lib/dates'
import { locale } from '@/lib/i18n'
import { paths } from '@/lib/paths'
import * as m from '@/messages/events.gen'
import { Chip } from '@/ui/Chip'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { Picture } from '@/ui/Picture'
import classes from './EventCard.module.css'
import { kindName, visibilityName } from './words'

/** The leaf of a calendar, for the eye; the text beside it says the same. */
export function DayLeaf({ startsAt, flat }: { startsAt: string; flat?: boolean }) {
  const date = new Date(`${dayOf(startsAt)}T12:00:00Z`)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(date)
  return (
    <span className={flat ? classes.flat : classes.leaf} aria-hidden="true">
      <span>{part({ weekday: 'short' })}</span>
      <b>{date.getUTCDate()}</b>
      <span>{part({ month: 'short' })}</span>
    </span>
  )
}

export function EventChips({ event }: { event: EventSummary }) {
  return (
    <span className={classes.chips}>
      <span className={classNames(classes.kind, classes[event.kind])}>{kindName(event.kind)}</span>
      {event.visibility !== 'PUBLIC' && <Chip>{visibilityName(event.visibility)}</Chip>}
      {event.cancelled && <Chip tone="warn">{m.cancelled()}</Chip>}
      {!event.cancelled && event.capacity !== undefined && event.going >= event.capacity && (
        <Chip tone="warn">{m.full()}</Chip>
      )}
      {event.staffing && (event.staffing.green || event.staffing.missing > 0) && (
        <Chip tone={event.staffing.green ? 'ok' : 'warn'}>
          {event.staffing.green ? m.staffed() : m.missingWorkers({ count: event.staffing.missing })}
        </Chip>
      )}
    </span>
  )
}

/** An event in a list. */
export function EventCard({ event, as = 'li' }: { event: EventSummary; as?: 'li' | 'div' }) {
  return (
    <Patch as={as} lift className={classNames(classes.card, event.cancelled && classes.off)}>
      <DayLeaf startsAt={event.startsAt} />
      <div className={classes.text}>
        <EventChips event={event} />
        <h3>
          <Link to={paths.event(event.id)} className={classes.link}>
            {event.title}
          </Link>
        </h3>
        <span className={layout.muted}>
          {formatSpan(event.startsAt, event.endsAt)} · {event.place}
        </span>
      </div>
      {event.cover && (
        <div className={classes.cover}>
          <Picture photo={event.cover} alt="" sizes="168px" fill />
        </div>
      )}
    </Patch>
  )
}
