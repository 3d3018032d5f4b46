import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, type ComponentType } from 'react'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { EventKind, EventSummary } from '@/api/types'
import { nextEventsQuery } from '@/features/events/queries'
import { formatShortDay, formatSpan } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/home.gen'
import { Button } from '@/ui/Button'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { Skeleton } from '@/ui/Skeleton'
import { GasqueEmblem, Needle, PubEmblem, TripEmblem } from './Emblems'
import classes from './HomePage.module.css'

const Picture = lazy(async () => ({ default: (await import('@/ui/Picture')).Picture }))

/** The one patch that shouts: what is next, or that something soon will be. */
function NextEvent() {
  const next = useQuery(nextEventsQuery).data?.find((event) => !event.cancelled)
  return (
    <Patch tone="loud" className={classes.next} aria-labelledby="next">
      <Needle className={classes.needle} />
      <p className={classes.label}>{m.nextLabel()}</p>
      <div className={classes.date} aria-hidden="true">
        {next ? formatShortDay(next.startsAt) : m.nextDate()}
      </div>
      <h2 id="next">{next?.title ?? m.nextTitle()}</h2>
      <p className={classes.nextText}>
        {next ? `${formatSpan(next.startsAt, next.endsAt)} · ${next.place}` : m.nextText()}
      </p>
      <Button component={Link} to={next ? paths.event(next.id) : paths.events()} variant="lime">
        {next ? m.nextEvent() : m.allEvents()}
      </Button>
    </Patch>
  )
}

function Hero() {
  return (
    <div className={classes.hero}>
      <div>
        <h1 tabIndex={-1}>
          {m.heroBefore()} <span className={classes.mark}>{m.heroMark()}</span> {m.heroAfter()}
        </h1>
        <p className={classes.lead}>{m.lead()}</p>
        <div className={layout.row}>
          <Button component={Link} to={paths.join}>
            {m.join()}
          </Button>
          <Button component={Link} to={paths.about} variant="ghost">
            {m.whatIs()}
          </Button>
        </div>
      </div>
      <NextEvent />
    </div>
  )
}

const EMBLEMS: Partial<Record<EventKind, ComponentType>> = { GASQUE: GasqueEmblem, TRIP: TripEmblem }

function Place({ event }: { event: EventSummary }) {
  const Emblem = EMBLEMS[event.kind] ?? PubEmblem
  return (
    <Patch as="li" lift className={classes.place}>
      {event.cover ? (
        <div className={classes.cover}>
          <Suspense>
            <Picture photo={event.cover} alt="" sizes="64px" fill />
          </Suspense>
        </div>
      ) : (
        <Emblem />
      )}
      <div>
        <h3>
          <Link to={paths.event(event.id)}>{event.title}</Link>
        </h3>
        <p>{event.cancelled ? m.cancelled() : formatSpan(event.startsAt, event.endsAt)}</p>
      </div>
    </Patch>
  )
}

function Upcoming() {
  const events = useQuery(nextEventsQuery)
  return (
    <section className={classes.section} aria-labelledby="upcoming">
      <h2 id="upcoming">{m.upcoming()}</h2>
      {events.data && events.data.length > 1 && (
        <ul className={classNames(classes.grid, classes.events)}>
          {events.data.slice(1).map((event) => (
            <Place key={event.id} event={event} />
          ))}
        </ul>
      )}
      {events.isPending && <Skeleton height={220} />}
      {events.error && <p className={classes.intro}>{problemText(events.error)}</p>}
      {events.data && events.data.length < 2 && <p className={classes.intro}>{m.noneUpcoming()}</p>}
      <Button component={Link} to={paths.events()} variant="ghost">
        {m.allEvents()}
      </Button>
    </section>
  )
}

function Step({ title, text }: { title: string; text: string }) {
  return (
    <Patch as="li" className={classes.step}>
      <h3>{title}</h3>
      <p>{text}</p>
    </Patch>
  )
}

function Joining() {
  return (
    <section className={classes.section} id="join" aria-labelledby="join-title">
      <h2 id="join-title">{m.joinTitle()}</h2>
      <p className={classes.intro}>{m.joinText()}</p>
      <ol className={classes.steps}>
        <Step title={m.step1()} text={m.step1Text()} />
        <Step title={m.step2()} text={m.step2Text()} />
        <Step title={m.step3()} text={m.step3Text()} />
      </ol>
      <div className={layout.row}>
        <Button component={Link} to={paths.join}>
          {m.signUp()}
        </Button>
        <Button component={Link} to={`${paths.about}#contact`} variant="ghost">
          {m.contact()}
        </Button>
      </div>
    </section>
  )
}

function Doors() {
  return (
    <div className={classNames(classes.section, classes.doors)}>
      <div className={classes.grid}>
        <Patch lift>
          <h2>
            <Link to={paths.team()}>{m.meetTeam()}</Link>
          </h2>
          <p>{m.meetTeamText()}</p>
        </Patch>
        <Patch lift>
          <h2>
            <Link to={paths.about}>{m.aboutLink()}</Link>
          </h2>
          <p>{m.aboutText()}</p>
        </Patch>
      </div>
    </div>
  )
}

/** The first thing a visitor meets. */
export default function HomePage() {
  return (
    <Page title={m.title()} description={m.description()}>
      <Hero />
      <Upcoming />
      <Joining />
      <Doors />
    </Page>
  )
}
