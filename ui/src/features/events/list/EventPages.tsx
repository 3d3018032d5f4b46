import { useInfiniteQuery } from '@tanstack/react-query'
import { problemText } from '@/api/problem'
import type { EventSummary } from '@/api/types'
import { dayOf, monthName } from '@/lib/dates'
import * as m from '@/messages/events.gen'
import { Button } from '@/ui/Button'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { EventCard } from '../EventCard'
import classes from './EventsPage.module.css'
import { eventsQuery } from './queries'

const monthOf = (event: EventSummary) => dayOf(event.startsAt).slice(0, 7)

function byMonth(events: EventSummary[]): [string, EventSummary[]][] {
  const months = new Map<string, EventSummary[]>()
  for (const event of events) months.set(monthOf(event), [...(months.get(monthOf(event)) ?? []), event])
  return [...months]
}

interface EventPagesProps {
  filter: Parameters<typeof eventsQuery>[0]
  empty: string
}

/** Events under the months in which they begin, as many as were asked for. */
export function EventPages({ filter, empty }: EventPagesProps) {
  const events = useInfiniteQuery(eventsQuery(filter))
  return (
    <Loaded query={events} error={events.error ? problemText(events.error) : undefined} height={480}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        if (items.length === 0) return <Notice title={empty}>{m.noneText()}</Notice>
        return (
          <>
            {byMonth(items).map(([month, inMonth]) => (
              <section key={month} aria-labelledby={`month-${month}`}>
                <h2 id={`month-${month}`} className={classes.month}>
                  {monthName(month)}
                </h2>
                <ul className={classNames(layout.stack, layout.plainList)}>
                  {inMonth.map((event) => (
                    <EventCard key={event.id} event={event} />
                  ))}
                </ul>
              </section>
            ))}
            {events.hasNextPage && (
              <div className={classes.more}>
                <Button
                  variant="ghost"
                  pending={events.isFetchingNextPage}
                  onClick={() => void events.fetchNextPage()}
                >
                  {m.more()}
                </Button>
              </div>
            )}
          </>
        )
      }}
    </Loaded>
  )
}
