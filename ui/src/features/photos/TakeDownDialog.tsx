import { useState } from 'react'
import { fieldErrors, formError } from '@/api/fieldErrors'
import { atMost } from '@/lib/validation'
import * as m from '@/messages/photos.gen'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { TextAreaField } from '@/ui/fields'
import { FormScope } from '@/ui/FormScope'
import { toast } from '@/ui/toasts'
import type { RemovalMutation } from './mutations'

const LONGEST_REASON = 500
const FIELDS = ['why'] as const

export interface TakeDownDialogProps {
  /** What becomes of the photo. */
  text: string
  takeDown: RemovalMutation<string>
  onClose: () => void
  /** After it is down. */
  onDone?: () => void
}

/** Asks whether a photo shall go, and why; nobody has to say why. */
export default function TakeDownDialog({ text, takeDown, onClose, onDone }: TakeDownDialogProps) {
  const [said, setSaid] = useState('')
  // The masters read it as one paragraph.
  const why = said.trim().replace(/\s+/g, ' ')
  const tooLong = atMost(LONGEST_REASON, why)
  const onConfirm = () => {
    if (tooLong) return
    takeDown.mutate(why, {
      onSuccess: () => {
        onClose()
        toast(m.takenDown())
        onDone?.()
      },
    })
  }
  return (
    <ConfirmDialog
      title={m.takeDownQuestion()}
      confirm={m.takeDown()}
      pending={takeDown.isPending}
      error={formError(takeDown.error, FIELDS)}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{text}</p>
      <FormScope>
        <TextAreaField
          label={m.why()}
          description={m.whyHint()}
          rows={3}
          value={said}
          error={tooLong ?? fieldErrors(takeDown.error, FIELDS).why}
          onChange={(event) => setSaid(event.currentTarget.value)}
        />
      </FormScope>
    </ConfirmDialog>
  )
}
