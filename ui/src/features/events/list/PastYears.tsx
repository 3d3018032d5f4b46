import type { EventKind } from '@/api/types'
import { today } from '@/lib/dates'
import * as m from '@/messages/events.gen'
import { SelectField } from '@/ui/fields'
import { EventPages } from './EventPages'
import classes from './EventsPage.module.css'

const FIRST_YEAR = 2001

interface PastYearsProps {
  kind: EventKind | undefined
  year: string
  onYear: (year: string) => void
}

/** What has been, the latest first; one year of it, or all. */
export function PastYears({ kind, year, onYear }: PastYearsProps) {
  const thisYear = Number(today().slice(0, 4))
  const years = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => `${thisYear - index}`)
  const chosen = years.includes(year) ? year : ''
  const span = chosen && { from: `${chosen}-01-01`, until: `${Number(chosen) + 1}-01-01` }
  return (
    <>
      <div className={classes.years}>
        <SelectField
          label={m.year()}
          value={chosen}
          onChange={(event) => onYear(event.currentTarget.value)}
          data={[{ value: '', label: m.allYears() }, ...years.map((value) => ({ value, label: value }))]}
        />
      </div>
      <EventPages
        key={`${chosen} ${kind ?? ''}`}
        filter={{ when: 'PAST', kind, ...(span || {}) }}
        empty={m.nonePast()}
      />
    </>
  )
}
