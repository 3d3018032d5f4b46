import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Link, useParams } from 'react-router'
import type { Versioned } from '@/api/client'
import { isStatus, problemText } from '@/api/problem'
import type { EventView } from '@/api/types'
import { AttendancePatch } from '@/features/attendance/parts'
import { useSelf } from '@/features/auth/queries'
import { CommentsPatch } from '@/features/comments/parts'
import { useLive } from '@/features/live'
import { AlbumPatch } from '@/features/photos/parts'
import { ReportPatch } from '@/features/reports/parts'
import { StaffingPatch } from '@/features/shifts/parts'
import { formatMoment, formatSpan } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/events.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { FailedPage } from '@/ui/FailedPage'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { Picture } from '@/ui/Picture'
import { Skeleton } from '@/ui/Skeleton'
import { MissingEvent } from '../MissingEvent'
import { eventQuery } from '../queries'
import { kindName, visibilityName } from '../words'
import { Decisions } from './Decisions'
import classes from './EventPage.module.css'

const Markdown = lazy(() => import('../Markdown'))

function Top({ event: { value: event, etag } }: { event: Versioned<EventView> }) {
  return (
    <div className={classes.top}>
      {event.cover && (
        <Link to={paths.eventPhoto(event.id, event.cover.id)} className={classes.cover}>
          <Picture
            photo={event.cover}
            alt={m.coverOf({ title: event.title })}
            sizes="min(100vw, 1160px)"
            fill
            eager
          />
        </Link>
      )}
      <div className={layout.row}>
        <Chip tone={event.kind === 'GASQUE' || event.kind === 'TRIP' ? 'ok' : undefined}>
          {kindName(event.kind)}
        </Chip>
        <Chip>{visibilityName(event.visibility)}</Chip>
        {event.cancelled && <Chip tone="warn">{m.cancelled()}</Chip>}
      </div>
      <h1 tabIndex={-1}>{event.title}</h1>
      <p className={classes.lead}>
        {formatSpan(event.startsAt, event.endsAt)} · {event.place}
      </p>
      {event.cancelled && (
        <p className={classes.reason} role="note">
          <strong>{m.cancelledBecause()}</strong> {event.cancelReason}
        </p>
      )}
      {event.organiser && (
        <div className={layout.row}>
          <Button component={Link} to={paths.editEvent(event.id)} variant="ghost" compact>
            {m.edit()}
          </Button>
          <Decisions event={event} etag={etag} />
        </div>
      )}
    </div>
  )
}

function About({ event }: { event: EventView }) {
  return (
    <Patch aria-labelledby="about">
      <h2 id="about" className={classes.small}>
        {m.about()}
      </h2>
      {event.description && (
        <Suspense fallback={<Skeleton height={80} />}>
          <Markdown text={event.description} />
        </Suspense>
      )}
      <dl className={layout.facts}>
        {event.signUpDeadline && (
          <>
            <dt>{m.signUpDeadline()}</dt>
            <dd>{formatMoment(event.signUpDeadline)}</dd>
          </>
        )}
        {event.link && (
          <>
            <dt>{m.link()}</dt>
            <dd>
              <a href={event.link} rel="noopener noreferrer">
                {event.link}
              </a>
            </dd>
          </>
        )}
      </dl>
      {!event.description && !event.link && !event.signUpDeadline && (
        <p className={layout.muted}>{m.nothingSaid()}</p>
      )}
    </Patch>
  )
}

function EventBody({ event }: { event: Versioned<EventView> }) {
  const self = useSelf()
  useLive(event.value.id)
  return (
    <Page title={event.value.title} description={formatSpan(event.value.startsAt, event.value.endsAt)}>
      <Top event={event} />
      <div className={layout.two}>
        <div className={layout.stack}>
          <About event={event.value} />
          {self && (
            <Suspense fallback={<Skeleton height={300} />}>
              <StaffingPatch event={event.value} />
            </Suspense>
          )}
          <ReportPatch eventId={event.value.id} startsAt={event.value.startsAt} />
          {self && <CommentsPatch eventId={event.value.id} />}
        </div>
        <div className={layout.stack}>
          <AttendancePatch eventId={event.value.id} organiser={event.value.organiser} />
          <AlbumPatch event={event.value} />
          {self === null && (
            <Patch as="div" tone="ghost">
              <p>{m.logInForMore()}</p>
              <Button component={Link} to={paths.logIn(paths.event(event.value.id))} variant="ghost">
                {m.logIn()}
              </Button>
            </Patch>
          )}
        </div>
      </div>
    </Page>
  )
}

export default function EventPage() {
  const { id = '' } = useParams()
  const event = useQuery(eventQuery(id))
  if (event.error && !event.data) {
    if (isStatus(event.error, 400, 404)) return <MissingEvent text={m.notFoundText()} />
    return <FailedPage text={problemText(event.error)} onRetry={() => void event.refetch()} />
  }
  return (
    <Loaded query={event} error={undefined} height={520}>
      {(versioned) => <EventBody event={versioned} />}
    </Loaded>
  )
}
