import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formError } from '@/api/fieldErrors'
import { problemText } from '@/api/problem'
import type { Staffing, StaffingCandidate } from '@/api/types'
import { MemberFace } from '@/features/faces/parts'
import { formatDay } from '@/lib/dates'
import { fullName, nameWithNickname } from '@/lib/names'
import * as m from '@/messages/shifts.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { toast } from '@/ui/toasts'
import { isComplete, toWork, WorkFields, type WorkTime } from '../answer/WorkFields'
import { useAddWorker } from '../mutations'
import { candidatesQuery } from '../queries'
import { courseNames } from '../words'
import classes from './Staffing.module.css'

/** As many as one asks before somebody has said yes. */
const SHOWN = 5

const reason = ({ nights, lastWorkedOn, covers }: StaffingCandidate): string =>
  [
    lastWorkedOn ? m.worked({ count: nights, day: formatDay(lastWorkedOn) }) : m.never(),
    covers.length > 0 && m.covers({ courses: courseNames(covers) }),
  ]
    .filter(Boolean)
    .join(', ')

interface AddWorkerProps {
  eventId: string
  staffing: Staffing
  candidate: StaffingCandidate
}

function AddWorker({ eventId, staffing, candidate: { member } }: AddWorkerProps) {
  const [asking, setAsking] = useState(false)
  const [time, setTime] = useState<WorkTime>({ hours: new Set(), hoursUnknown: false, job: '' })
  const [incomplete, setIncomplete] = useState(false)
  const adding = useAddWorker(eventId)
  const name = fullName(member)
  // The places that the organiser has, or had, are not the candidate's.
  const others: Staffing = { ...staffing, mine: undefined }
  const onConfirm = () => {
    setIncomplete(!isComplete(time))
    if (!isComplete(time)) return
    adding.mutate(
      { memberId: member.id, work: toWork(time) },
      {
        onSuccess: () => {
          setAsking(false)
          toast(m.added({ name }))
        },
      },
    )
  }
  return (
    <>
      <Button compact variant="ghost" aria-label={m.addName({ name })} onClick={() => setAsking(true)}>
        {m.add()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.addName({ name })}
          confirm={m.add()}
          variant="filled"
          pending={adding.isPending}
          error={formError(adding.error)}
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        >
          <div className={layout.stack}>
            <WorkFields
              staffing={others}
              value={time}
              strict
              error={incomplete && !isComplete(time) ? m.hoursMissing() : undefined}
              onChange={setTime}
            />
          </div>
        </ConfirmDialog>
      )}
    </>
  )
}

/** Whom to ask next, for the organisers. */
export function Candidates({ eventId, staffing }: { eventId: string; staffing: Staffing }) {
  const query = useQuery(candidatesQuery(eventId))
  return (
    <section>
      <h3>{m.askNext()}</h3>
      <p className={layout.muted}>{m.askNextText()}</p>
      <Loaded query={query} error={query.error ? problemText(query.error) : undefined} height={120}>
        {(candidates) =>
          candidates.length === 0 ? (
            <p>{m.nobodyToAsk()}</p>
          ) : (
            <ol className={layout.plainList}>
              {candidates.slice(0, SHOWN).map((candidate) => (
                <li key={candidate.member.id} className={classes.worker}>
                  <MemberFace person={candidate.member} id={candidate.member.id} small />
                  <span className={classes.who}>
                    <b>{nameWithNickname(candidate.member)}</b>
                    <small>{reason(candidate)}</small>
                  </span>
                  <AddWorker eventId={eventId} staffing={staffing} candidate={candidate} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  )
}
