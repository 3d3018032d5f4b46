import { useEffect, useState } from 'react'
import { formatDay, today } from '@/lib/dates'
import * as m from '@/messages/bar.gen'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { latestBirthday } from './age'
import classes from './BarPage.module.css'
import { Crew } from './Crew'
import { keepPageForOffline } from './offline'

const ADULT = 18
const MINUTE_MS = 60_000

/** Today, also when the page stays open over midnight. */
function useToday(): string {
  const [day, setDay] = useState(() => today())
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return day
}

function AgeCheck() {
  const day = latestBirthday(useToday(), ADULT)
  return (
    <Patch tone="loud" aria-labelledby="age" className={classes.age}>
      <h2 id="age">{m.bornLatest()}</h2>
      <p className={classes.day}>{day}</p>
      <p>{m.ageText({ day: formatDay(day) })}</p>
    </Patch>
  )
}

const NUMBERS = [
  { number: '112', name: m.emergency },
  { number: '114 14', name: m.police },
  { number: '1177', name: m.care },
  { number: '010-456 67 00', name: m.poison },
]

function Numbers() {
  return (
    <Patch aria-labelledby="numbers">
      <h2 id="numbers" className={classes.small}>
        {m.numbers()}
      </h2>
      <ul className={layout.plainList}>
        {NUMBERS.map(({ number, name }) => (
          <li key={number} className={classes.number}>
            <span>{name()}</span>
            <a href={`tel:${number.replace(/\D/g, '')}`}>{number}</a>
          </li>
        ))}
      </ul>
    </Patch>
  )
}

/** What somebody behind the bar looks up in the dark, with or without a network. */
export default function BarPage() {
  useEffect(() => {
    // Without it the page works as any other.
    keepPageForOffline().catch(() => undefined)
  }, [])
  return (
    <Page title={m.title()} description={m.lead()}>
      <Heading title={m.title()} lead={m.lead()} />
      <div className={layout.two}>
        <div className={layout.stack}>
          <AgeCheck />
          <Crew />
        </div>
        <Numbers />
      </div>
    </Page>
  )
}
