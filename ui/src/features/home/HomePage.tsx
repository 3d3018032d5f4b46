import type { ComponentType } from 'react'
import { Link } from 'react-router'
import { paths } from '@/lib/paths'
import * as m from '@/messages/home.gen'
import { Button } from '@/ui/Button'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { GasqueEmblem, Needle, PubEmblem, TripEmblem } from './Emblems'
import classes from './HomePage.module.css'

function Hero() {
  return (
    <div className={classes.hero}>
      <div>
        <h1 tabIndex={-1}>
          {m.heroBefore()} <span className={classes.mark}>{m.heroMark()}</span> {m.heroAfter()}
        </h1>
        <p className={classes.lead}>{m.lead()}</p>
        <div className={layout.row}>
          <Button component={Link} to={paths.joining}>
            {m.join()}
          </Button>
          <Button component={Link} to={paths.about} variant="ghost">
            {m.whatIs()}
          </Button>
        </div>
      </div>
      <Patch tone="loud" className={classes.next} aria-labelledby="next">
        <Needle className={classes.needle} />
        <p className={classes.label}>{m.nextLabel()}</p>
        <div className={classes.date} aria-hidden="true">
          {m.nextDate()}
        </div>
        <h2 id="next">{m.nextTitle()}</h2>
        <p className={classes.nextText}>{m.nextText()}</p>
        <Button component={Link} to={paths.team()} variant="lime">
          {m.nextLink()}
        </Button>
      </Patch>
    </div>
  )
}

function Place({ emblem: Emblem, title, text }: { emblem: ComponentType; title: string; text: string }) {
  return (
    <Patch as="li" tone="ghost" className={classes.place}>
      <Emblem />
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
    </Patch>
  )
}

function Upcoming() {
  return (
    <section className={classes.section} aria-labelledby="upcoming">
      <h2 id="upcoming">{m.upcoming()}</h2>
      <p className={classes.intro}>{m.upcomingText()}</p>
      <ul className={classes.grid}>
        <Place emblem={PubEmblem} title={m.pub()} text={m.pubText()} />
        <Place emblem={GasqueEmblem} title={m.gasque()} text={m.gasqueText()} />
        <Place emblem={TripEmblem} title={m.trip()} text={m.tripText()} />
      </ul>
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
      <Button component={Link} to={`${paths.about}#contact`}>
        {m.contact()}
      </Button>
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

/** The first thing a visitor meets; the events move in with their own release. */
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
