import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { EventSummary } from '@/api/types'
import { addDays, addMonths, dayOf, formatTime, monthName, today } from '@/lib/dates'
import { locale } from '@/lib/i18n'
import { paths } from '@/lib/paths'
import * as m from '@/messages/events.gen'
import { Button } from '@/ui/Button'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import classes from './MonthView.module.css'
import { monthQuery } from './queries'

const DAYS = 7

/** The Monday on which the month's first week begins. */
export function firstMonday(month: string): string {
  const first = `${month}-01`
  const weekday = (new Date(`${first}T12:00:00Z`).getUTCDay() + 6) % DAYS
  return addDays(first, -weekday)
}

/** The weeks that a month touches, each with its seven days. */
export function weeksOf(month: string): string[][] {
  const weeks: string[][] = []
  for (let monday = firstMonday(month); monday < `${addMonths(month, 1)}-01`; monday = addDays(monday, DAYS))
    weeks.push(Array.from({ length: DAYS }, (_, index) => addDays(monday, index)))
  return weeks
}

const dayName = (day: string, weekday: 'short' | 'long') =>
  new Intl.DateTimeFormat(locale(), { weekday, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))

function Day({ day, month, events }: { day: string; month: string; events: EventSummary[] }) {
  const outside = !day.startsWith(month)
  return (
    <td
      className={classNames(classes.day, outside && classes.outside, events.length === 0 && classes.empty)}
      aria-current={day === today() ? 'date' : undefined}
    >
      <span className={classes.number}>
        <span className={classes.name}>{dayName(day, 'long')}</span> {Number(day.slice(8))}
      </span>
      {events.length > 0 && (
        <ul className={layout.plainList}>
          {events.map((event) => (
            <li key={event.id}>
              <Link
                to={paths.event(event.id)}
                className={classNames(classes.event, event.cancelled && classes.off, classes[event.kind])}
              >
                <span className={classes.time}>{formatTime(event.startsAt)}</span> {event.title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </td>
  )
}

/** A month as a table of weeks; on a phone, a list of the days on which something happens. */
export function MonthView({ month, onMonth }: { month: string; onMonth: (month: string) => void }) {
  const events = useQuery(monthQuery(month))
  const weeks = weeksOf(month)
  return (
    <>
      <div className={layout.between}>
        <h2 className={classes.title} aria-live="polite">
          {monthName(month)}
        </h2>
        <div className={layout.row}>
          <Button compact variant="ghost" onClick={() => onMonth(addMonths(month, -1))}>
            {m.previousMonth()}
          </Button>
          <Button compact variant="ghost" onClick={() => onMonth(today().slice(0, 7))}>
            {m.thisMonth()}
          </Button>
          <Button compact variant="ghost" onClick={() => onMonth(addMonths(month, 1))}>
            {m.nextMonth()}
          </Button>
        </div>
      </div>
      <Loaded query={events} error={events.error ? problemText(events.error) : undefined} height={560}>
        {(found) => (
          <Patch as="div" className={classes.patch}>
            <table className={classes.table}>
              <caption className={layout.srOnly}>{monthName(month)}</caption>
              <thead>
                <tr>
                  {weeks[0]?.map((day) => (
                    <th key={day} scope="col" abbr={dayName(day, 'long')}>
                      {dayName(day, 'short')}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weeks.map((week) => (
                  <tr key={week[0]}>
                    {week.map((day) => (
                      <Day
                        key={day}
                        day={day}
                        month={month}
                        events={found.filter((event) => dayOf(event.startsAt) === day)}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {found.every((event) => !dayOf(event.startsAt).startsWith(month)) && (
              <p className={classes.nothing}>{m.noneInMonth()}</p>
            )}
          </Patch>
        )}
      </Loaded>
    </>
  )
}
