import { useState } from 'react'
import { fieldErrors, formError } from '@/api/fieldErrors'
import { atMost } from '@/lib/validation'
import * as m from '@/messages/faces.gen'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { TextAreaField } from '@/ui/fields'
import { FormScope } from '@/ui/FormScope'
import { toast } from '@/ui/toasts'
import { useTakeDown } from './mutations'

const LONGEST_REASON = 500
const FIELDS = ['why'] as const

interface TakeDownDialogProps {
  id: string
  onClose: () => void
}

/** Asks whether a photo shall go, and why; nobody has to say why. */
export default function TakeDownDialog({ id, onClose }: TakeDownDialogProps) {
  const takeDown = useTakeDown()
  const [text, setText] = useState('')
  // The masters read it as one paragraph.
  const why = text.trim().replace(/\s+/g, ' ')
  const tooLong = atMost(LONGEST_REASON, why)
  const onConfirm = () => {
    if (tooLong) return
    takeDown.mutate(
      { id, why },
      {
        onSuccess: () => {
          onClose()
          toast(m.takenDown())
        },
      },
    )
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
      <p>{m.takeDownText()}</p>
      <FormScope>
        <TextAreaField
          label={m.why()}
          description={m.whyHint()}
          rows={3}
          value={text}
          error={tooLong ?? fieldErrors(takeDown.error, FIELDS).why}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </FormScope>
    </ConfirmDialog>
  )
}
