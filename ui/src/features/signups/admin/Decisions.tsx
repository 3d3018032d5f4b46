import { useEffect, useRef, useState } from 'react'
import { formError } from '@/api/fieldErrors'
import { isProblem } from '@/api/problem'
import type { SignUpView } from '@/api/types'
import { fullName } from '@/lib/names'
import { atMost, required } from '@/lib/validation'
import * as m from '@/messages/signups.gen'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { TextAreaField } from '@/ui/fields'
import { toast, toastError } from '@/ui/toasts'
import { useApprove, useReject } from '../mutations'

interface DialogProps {
  signUp: SignUpView
  onClose: () => void
  onDecided: () => void
}

const LONGEST_REASON = 500

/** Another master was quicker: the dialog goes with what it was about. */
function tellWhoWasLate(error: unknown, { onClose, onDecided }: DialogProps) {
  if (!isProblem(error, 'sign-up-decided')) return
  onClose()
  onDecided()
  toastError(m.decidedAlready())
}

export function ApproveDialog(props: DialogProps) {
  const { signUp, onClose, onDecided } = props
  const approve = useApprove()
  const name = fullName(signUp)
  const onConfirm = () =>
    approve.mutate(signUp.id, {
      onSuccess: () => {
        onClose()
        onDecided()
        toast(m.approved({ name }))
      },
      onError: (error) => tellWhoWasLate(error, props),
    })
  return (
    <ConfirmDialog
      title={m.approveQuestion({ name })}
      confirm={m.approve()}
      variant="filled"
      pending={approve.isPending}
      error={formError(approve.error)}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{m.approveText()}</p>
    </ConfirmDialog>
  )
}

export function RejectDialog(props: DialogProps) {
  const { signUp, onClose, onDecided } = props
  const reject = useReject()
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)
  const name = fullName(signUp)
  // There is something to write before there is something to press.
  useEffect(() => field.current?.focus(), [])
  const onConfirm = () => {
    // The mail has it as one paragraph.
    const text = reason.trim().replace(/\s+/g, ' ')
    const found = required(text) ?? atMost(LONGEST_REASON, text)
    setError(found)
    if (found) {
      field.current?.focus()
      return
    }
    reject.mutate(
      { id: signUp.id, reason: text },
      {
        onSuccess: () => {
          onClose()
          onDecided()
          toast(m.rejected({ name }))
        },
        onError: (failure) => tellWhoWasLate(failure, props),
      },
    )
  }
  return (
    <ConfirmDialog
      title={m.rejectQuestion({ name })}
      confirm={m.reject()}
      pending={reject.isPending}
      error={formError(reject.error)}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{m.rejectText()}</p>
      <TextAreaField
        ref={field}
        label={m.reason()}
        description={m.reasonHint({ max: LONGEST_REASON })}
        required
        rows={4}
        value={reason}
        error={error}
        onChange={(event) => {
          setReason(event.currentTarget.value)
          setError(undefined)
        }}
      />
    </ConfirmDialog>
  )
}
