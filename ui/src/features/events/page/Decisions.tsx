import { useState } from 'react'
import { useNavigate } from 'react-router'
import { formError } from '@/api/fieldErrors'
import type { EventView } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { paths } from '@/lib/paths'
import * as m from '@/messages/events.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { TextField } from '@/ui/fields'
import { FormScope } from '@/ui/FormScope'
import { toast } from '@/ui/toasts'
import { useCancelEvent, useDeleteEvent, useReinstateEvent } from '../mutations'

const LONGEST_REASON = 300

interface DecisionProps {
  event: EventView
  etag: string
}

function CancelEvent({ event, etag }: DecisionProps) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const cancel = useCancelEvent()
  const onConfirm = () => {
    if (reason.trim() === '') {
      setMissing(true)
      return
    }
    cancel.mutate(
      { id: event.id, etag, reason },
      {
        onSuccess: () => {
          setAsking(false)
          toast(m.cancelledToast({ title: event.title }))
        },
      },
    )
  }
  return (
    <>
      <Button compact variant="subtle" onClick={() => setAsking(true)}>
        {m.cancelEvent()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.cancelQuestion({ title: event.title })}
          confirm={m.cancelEvent()}
          pending={cancel.isPending}
          error={formError(cancel.error)}
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        >
          <p>{m.cancelText()}</p>
          <FormScope>
            <TextField
              label={m.cancelReason()}
              required
              maxLength={LONGEST_REASON}
              value={reason}
              error={missing && reason.trim() === '' ? m.reasonMissing() : undefined}
              onChange={(event_) => setReason(event_.currentTarget.value)}
            />
          </FormScope>
        </ConfirmDialog>
      )}
    </>
  )
}

function DeleteEvent({ event, etag }: DecisionProps) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const remove = useDeleteEvent()
  const onConfirm = () =>
    remove.mutate(
      { id: event.id, etag },
      {
        onSuccess: () => {
          toast(m.deletedToast({ title: event.title }))
          void navigate(paths.events())
        },
      },
    )
  return (
    <>
      <Button compact variant="subtle" onClick={() => setAsking(true)}>
        {m.deleteEvent()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.deleteQuestion({ title: event.title })}
          confirm={m.deleteEvent()}
          pending={remove.isPending}
          error={formError(remove.error)}
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        >
          <p>{m.deleteText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function ReinstateEvent({ event, etag }: DecisionProps) {
  const reinstate = useReinstateEvent()
  return (
    <Button
      compact
      variant="ghost"
      pending={reinstate.isPending}
      onClick={() =>
        reinstate.mutate(
          { id: event.id, etag },
          { onSuccess: () => toast(m.reinstatedToast({ title: event.title })) },
        )
      }
    >
      {m.reinstate()}
    </Button>
  )
}

/** What organisers decide about an event as a whole: off, on again, or gone. */
export function Decisions({ event, etag }: DecisionProps) {
  const self = useSelf()
  const [openedAt] = useState(Date.now)
  const over = Date.parse(event.endsAt) <= openedAt
  return (
    <>
      {event.cancelled ? (
        <ReinstateEvent event={event} etag={etag} />
      ) : (
        !over && <CancelEvent event={event} etag={etag} />
      )}
      {self?.role === 'MASTER' && <DeleteEvent event={event} etag={etag} />}
    </>
  )
}
