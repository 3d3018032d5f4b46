import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { MissingReport } from '@/api/types'
import { dayOf, formatDay, formatSpan } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/reports.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Patch } from '@/ui/Patch'
import { missingReportsQuery } from './queries'
import classes from './reports.module.css'

const AT_FIRST = 3
const SOON = 14 * 86_400_000

const closesSoon = (closesAt: string) => new Date(closesAt).getTime() - Date.now() < SOON

function Evening({
  missing: { eventId, title, startsAt, endsAt, workers, closesAt },
}: {
  missing: MissingReport
}) {
  return (
    <li className={classes.evening}>
      <div>
        <Link to={paths.event(eventId)}>{title}</Link>
        <p className={layout.muted}>
          {formatSpan(startsAt, endsAt)} · {m.saidYes({ count: workers })}
        </p>
        {closesSoon(closesAt) && <Chip tone="warn">{m.fileBefore({ day: formatDay(dayOf(closesAt)) })}</Chip>}
      </div>
      <Button
        component={Link}
        to={paths.eventReport(eventId)}
        variant="ghost"
        aria-label={m.fileNamed({ title })}
      >
        {m.fileShort()}
      </Button>
    </li>
  )
}

function Evenings({ items }: { items: MissingReport[] }) {
  return (
    <ul className={layout.plainList}>
      {items.map((missing) => (
        <Evening key={missing.eventId} missing={missing} />
      ))}
    </ul>
  )
}

/** On top of the events, for whoever has some to report; nothing for everybody else. */
export function MissingReportsPatch() {
  const items = useInfiniteQuery(missingReportsQuery).data?.pages.flatMap((page) => page.items) ?? []
  if (items.length === 0) return null
  return (
    <Patch aria-labelledby="missing-reports" className={classes.waiting}>
      <h2 id="missing-reports">{m.waiting()}</h2>
      <p className={layout.muted}>{m.waitingText()}</p>
      <Evenings items={items.slice(0, AT_FIRST)} />
      {items.length > AT_FIRST && (
        <Button component={Link} to={paths.events({ view: 'reports' })} variant="ghost">
          {m.allWaiting()}
        </Button>
      )}
    </Patch>
  )
}

/** All that the reader has to report. */
export function MissingReports() {
  const missing = useInfiniteQuery(missingReportsQuery)
  return (
    <Loaded query={missing} error={missing.error ? problemText(missing.error) : undefined} height={320}>
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items)
        if (items.length === 0) return <Notice title={m.noneWaiting()}>{m.noneWaitingText()}</Notice>
        return (
          <Patch aria-labelledby="missing-reports">
            <h2 id="missing-reports">{m.waiting()}</h2>
            <p className={layout.muted}>{m.waitingText()}</p>
            <Evenings items={items} />
            {missing.hasNextPage && (
              <Button
                variant="ghost"
                pending={missing.isFetchingNextPage}
                onClick={() => void missing.fetchNextPage()}
              >
                {m.moreWaiting()}
              </Button>
            )}
          </Patch>
        )
      }}
    </Loaded>
  )
}
