import { useState } from 'react'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { AttendanceView, AttendeeView } from '@/api/types'
import { MemberFace } from '@/features/faces/parts'
import { fullName, nameWithNickname } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/attendance.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import layout from '@/ui/layout.module.css'
import { toast } from '@/ui/toasts'
import classes from './attendance.module.css'
import { useRemoveAttendee } from './mutations'

const SHOWN_AT_FIRST = 6

function Removal({ eventId, attendee }: { eventId: string; attendee: AttendeeView }) {
  const [asking, setAsking] = useState(false)
  const remove = useRemoveAttendee(eventId)
  const name = fullName(attendee.member)
  return (
    <>
      <Button compact variant="subtle" aria-label={m.removeNamed({ name })} onClick={() => setAsking(true)}>
        {m.remove()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.removeQuestion({ name })}
          confirm={m.remove()}
          pending={remove.isPending}
          error={remove.error ? problemText(remove.error) : undefined}
          onClose={() => setAsking(false)}
          onConfirm={() =>
            remove.mutate(attendee.member.id, {
              onSuccess: () => {
                setAsking(false)
                toast(m.removed({ name }))
              },
            })
          }
        >
          <p>{m.removeText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

interface GroupProps {
  eventId: string
  title: string
  attendees: AttendeeView[]
  organiser: boolean
  ordered?: boolean
}

function Group({ eventId, title, attendees, organiser, ordered }: GroupProps) {
  const [all, setAll] = useState(false)
  if (attendees.length === 0) return null
  const shown = all ? attendees : attendees.slice(0, SHOWN_AT_FIRST)
  const List = ordered ? 'ol' : 'ul'
  return (
    <div>
      <h3 className={classes.group}>{title}</h3>
      <List className={layout.plainList}>
        {shown.map((attendee, index) => (
          <li key={attendee.member.id} className={classes.attendee}>
            {ordered && <span className={classes.turn}>{index + 1}</span>}
            <MemberFace person={attendee.member} id={attendee.member.id} small />
            <span className={classes.who}>
              <Link to={paths.profile(attendee.member.shortId)}>{nameWithNickname(attendee.member)}</Link>
              {attendee.note && <span className={classes.said}>{attendee.note}</span>}
            </span>
            {organiser && <Removal eventId={eventId} attendee={attendee} />}
          </li>
        ))}
      </List>
      {shown.length < attendees.length && (
        <Button compact variant="ghost" onClick={() => setAll(true)}>
          {m.showAll({ count: attendees.length })}
        </Button>
      )}
    </div>
  )
}

interface AttendeesProps {
  eventId: string
  seen: AttendanceView
  organiser: boolean
}

/** Who comes, who waits and in which turn, and who may come. */
export function Attendees({ eventId, seen, organiser }: AttendeesProps) {
  const { going, waiting, maybe } = seen
  const shared = { eventId, organiser }
  return (
    <div className={layout.stack}>
      {going.length + waiting.length + maybe.length === 0 && <p className={layout.muted}>{m.nobodyYet()}</p>}
      <Group {...shared} title={m.goingTitle({ count: going.length })} attendees={going} />
      <Group {...shared} title={m.waitingTitle({ count: waiting.length })} attendees={waiting} ordered />
      <Group {...shared} title={m.maybeTitle({ count: maybe.length })} attendees={maybe} />
      {organiser && going.length > 0 && (
        <p>
          <Button component={Link} to={paths.eventGuests(eventId)} variant="ghost" compact>
            {m.guestList()}
          </Button>
        </p>
      )}
    </div>
  )
}
