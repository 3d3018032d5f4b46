import { useState } from 'react'
import { fieldErrors, formError } from '@/api/fieldErrors'
import type { PhotoView } from '@/api/types'
import { useFields } from '@/lib/useFields'
import { atMost } from '@/lib/validation'
import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/fields'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { useSetCaption, type Which } from './mutations'
import classes from './photos.module.css'

const LONGEST = 200
const FIELDS = ['caption'] as const

function CaptionForm({ which, text, onDone }: { which: Which; text: string; onDone: () => void }) {
  const save = useSetCaption(which)
  const fields = useFields({ caption: text }, ({ caption }) => ({ caption: atMost(LONGEST, caption.trim()) }))
  return (
    <SaveForm
      formRef={fields.form}
      pending={save.isPending}
      error={formError(save.error, FIELDS)}
      label={m.captionSave()}
      variant="ghost"
      onSubmit={fields.submit(({ caption }) =>
        save.mutate(caption.trim(), {
          onSuccess: () => {
            toast(m.captionSaved())
            onDone()
          },
          onError: (error) => fields.show(fieldErrors(error, FIELDS)),
        }),
      )}
    >
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- whoever pressed the button wants to write now */}
      <TextField label={m.caption()} autoFocus autoComplete="off" {...fields.text('caption')} />
    </SaveForm>
  )
}

/** What is written below a photo, and a way to change it for those who may. */
export function Caption({ which, photo }: { which: Which; photo: PhotoView }) {
  const [editing, setEditing] = useState(false)
  if (editing)
    return <CaptionForm which={which} text={photo.caption ?? ''} onDone={() => setEditing(false)} />
  if (!photo.caption && !photo.changeable) return null
  return (
    <div className={classes.caption}>
      {photo.caption && <p>{photo.caption}</p>}
      {photo.changeable && (
        <Button compact variant="subtle" onClick={() => setEditing(true)}>
          {photo.caption ? m.captionChange() : m.captionAdd()}
        </Button>
      )}
    </div>
  )
}
