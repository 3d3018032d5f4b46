import { useState } from 'react'
import { Link } from 'react-router'
import { formError } from '@/api/fieldErrors'
import type { WorkerView } from '@/api/types'
import { MemberFace } from '@/features/faces/parts'
import { fullName, nameWithNickname } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/shifts.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import layout from '@/ui/layout.module.css'
import { toast } from '@/ui/toasts'
import { stretches } from '../hours'
import { useRemoveWorker } from '../mutations'
import { courseNames, jobName, stretchName } from '../words'
import classes from './Staffing.module.css'

function RemoveWorker({ eventId, worker: { member } }: { eventId: string; worker: WorkerView }) {
  const [asking, setAsking] = useState(false)
  const removing = useRemoveWorker(eventId)
  const name = fullName(member)
  return (
    <>
      <Button compact variant="subtle" aria-label={m.removeName({ name })} onClick={() => setAsking(true)}>
        {m.remove()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.removeQuestion({ name })}
          confirm={m.remove()}
          pending={removing.isPending}
          error={formError(removing.error)}
          onConfirm={() =>
            removing.mutate(member.id, {
              onSuccess: () => {
                setAsking(false)
                toast(m.removed({ name }))
              },
            })
          }
          onClose={() => setAsking(false)}
        >
          <p>{m.removeText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function Worker({ eventId, worker, removable }: { eventId: string; worker: WorkerView; removable: boolean }) {
  const { member, job, courses, comment } = worker
  const times = worker.hoursUnknown ? m.anyHours() : stretches(worker.hours).map(stretchName).join(', ')
  const about = [job && jobName(job), courses.length > 0 && courseNames(courses)].filter(Boolean).join(' · ')
  return (
    <li className={classes.worker}>
      <MemberFace person={member} id={member.id} small />
      <span className={classes.who}>
        <Link to={paths.profile(member.shortId)}>{nameWithNickname(member)}</Link>
        {about && <small>{about}</small>}
        {comment && <small className={classes.comment}>{comment}</small>}
      </span>
      <span className={classes.times}>{times}</span>
      {removable && <RemoveWorker eventId={eventId} worker={worker} />}
    </li>
  )
}

interface CrewProps {
  eventId: string
  workers: WorkerView[]
  removable: boolean
}

/** Who works, and who may. */
export function Crew({ eventId, workers, removable }: CrewProps) {
  const sure = workers.filter(({ answer }) => answer === 'YES')
  const doubtful = workers.filter(({ answer }) => answer === 'MAYBE')
  const list = (some: WorkerView[]) => (
    <ul className={layout.plainList}>
      {some.map((worker) => (
        <Worker key={worker.member.id} eventId={eventId} worker={worker} removable={removable} />
      ))}
    </ul>
  )
  return (
    <section>
      <h3>{m.crew()}</h3>
      {sure.length > 0 ? list(sure) : <p className={layout.muted}>{m.nobodyYet()}</p>}
      {doubtful.length > 0 && (
        <>
          <h4 className={classes.maybes}>{m.maybes()}</h4>
          {list(doubtful)}
        </>
      )}
    </section>
  )
}
