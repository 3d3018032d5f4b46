import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemText } from '@/api/problem'
import type { AttendanceFigures } from '@/api/types'
import * as m from '@/messages/attendance.gen'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import classes from './attendance.module.css'
import { Attendees } from './Attendees'
import { GuestPart } from './GuestPart'
import { MyAnswer } from './MyAnswer'
import { attendanceQuery } from './queries'
import { closesText, figuresText } from './words'

export interface AttendancePatchProps {
  eventId: string
  /** Whether the reader may take others off the list, and see the guest list. */
  organiser: boolean
}

function Figures({ figures }: { figures: AttendanceFigures }) {
  const [openedAt] = useState(Date.now)
  const { going, capacity, full, closesAt } = figures
  return (
    <>
      <p className={classes.figures} aria-live="polite">
        {figuresText(figures)} {closesText(closesAt, openedAt)}
      </p>
      {capacity !== undefined && (
        // The words above say the same.
        <svg className={classes.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect
            className={full ? classes.full : classes.taken}
            width={(Math.min(going, capacity) / capacity) * 100}
            height="10"
          />
        </svg>
      )}
    </>
  )
}

export default function AttendancePatch({ eventId, organiser }: AttendancePatchProps) {
  const attendance = useQuery(attendanceQuery(eventId))
  return (
    <Patch aria-labelledby="attendance">
      <h2 id="attendance" className={classes.title}>
        {m.title()}
      </h2>
      <Loaded
        query={attendance}
        error={attendance.error ? problemText(attendance.error) : undefined}
        height={140}
      >
        {(seen) => (
          <div className={layout.stack}>
            <Figures figures={seen.figures} />
            {'mine' in seen && (
              <FormScope>
                <MyAnswer eventId={eventId} mine={seen.mine} figures={seen.figures} />
                {seen.mine.asksGuestData && <GuestPart eventId={eventId} />}
                <Attendees eventId={eventId} seen={seen} organiser={organiser} />
              </FormScope>
            )}
          </div>
        )}
      </Loaded>
    </Patch>
  )
}
