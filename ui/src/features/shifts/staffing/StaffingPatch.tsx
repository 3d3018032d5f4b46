import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { EventView, Staffing } from '@/api/types'
import { paths } from '@/lib/paths'
import * as m from '@/messages/shifts.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import { AnswerForm } from '../answer/AnswerForm'
import { staffingQuery } from '../queries'
import { Candidates } from './Candidates'
import { Crew } from './Crew'
import { Gaps } from './Gaps'
import { HeatStrip } from './HeatStrip'

function State({ staffing: { green, missing, hours } }: { staffing: Staffing }) {
  if (hours.length === 0) return null
  if (green) return <Chip tone="ok">{m.green()}</Chip>
  return <Chip tone="warn">{missing > 0 ? m.missing({ count: missing }) : m.uncovered()}</Chip>
}

function Body({ event, staffing }: { event: EventView; staffing: Staffing }) {
  const [openedAt] = useState(Date.now)
  const ahead = !event.cancelled && Date.parse(event.endsAt) > openedAt
  const needed = staffing.hours.length > 0
  return (
    <>
      <div className={layout.between}>
        <h2 id="staffing">{m.title()}</h2>
        <State staffing={staffing} />
      </div>
      {!needed && <p>{event.organiser ? m.nobodyNeededOrganiser() : m.nobodyNeeded()}</p>}
      {needed && (
        <>
          {ahead && <AnswerForm key={staffing.mine?.answer} eventId={event.id} staffing={staffing} />}
          <HeatStrip staffing={staffing} />
          {ahead && <Gaps staffing={staffing} />}
        </>
      )}
      {(needed || staffing.workers.length > 0) && (
        <Crew eventId={event.id} workers={staffing.workers} removable={event.organiser && ahead} />
      )}
      {event.organiser && ahead && (
        <>
          {needed && !staffing.green && <Candidates eventId={event.id} staffing={staffing} />}
          <div>
            <Button component={Link} to={paths.staffingNeeds(event.id)} variant="ghost" compact>
              {needed ? m.editNeeds() : m.planNeeds()}
            </Button>
          </div>
        </>
      )}
    </>
  )
}

/** Who works at an event, what is missing, and one's own answer. */
export default function StaffingPatch({ event }: { event: EventView }) {
  const staffing = useQuery(staffingQuery(event.id))
  return (
    <FormScope>
      <Patch aria-labelledby="staffing" className={layout.stack}>
        <Loaded
          query={staffing}
          error={staffing.error ? problemText(staffing.error) : undefined}
          height={300}
        >
          {(found) => <Body event={event} staffing={found} />}
        </Loaded>
      </Patch>
    </FormScope>
  )
}
