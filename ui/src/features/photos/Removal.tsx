import { useState } from 'react'
import { useNavigate } from 'react-router'
import { fieldErrors, formError } from '@/api/fieldErrors'
import type { PhotoView } from '@/api/types'
import { paths } from '@/lib/paths'
import { atMost } from '@/lib/validation'
import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { TextField } from '@/ui/fields'
import { FormScope } from '@/ui/FormScope'
import { toast } from '@/ui/toasts'
import { useDeletePhoto, useTakeDown, type Which } from './mutations'

const LONGEST_REASON = 500
const FIELDS = ['why'] as const

interface RemovalProps {
  which: Which
  onRemoved: (text: string) => void
}

function TakeDown({ which, onRemoved }: RemovalProps) {
  const [asking, setAsking] = useState(false)
  const [why, setWhy] = useState('')
  const takeDown = useTakeDown(which)
  const tooLong = atMost(LONGEST_REASON, why.trim())
  return (
    <>
      <Button compact variant="ghost" onClick={() => setAsking(true)}>
        {m.takeDown()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.takeDownQuestion()}
          confirm={m.takeDown()}
          pending={takeDown.isPending}
          error={formError(takeDown.error, FIELDS)}
          onConfirm={() => {
            if (!tooLong) takeDown.mutate(why.trim(), { onSuccess: () => onRemoved(m.takenDown()) })
          }}
          onClose={() => setAsking(false)}
        >
          <p>{m.takeDownText()}</p>
          <FormScope>
            <TextField
              label={m.why()}
              description={m.whyHint()}
              value={why}
              error={tooLong ?? fieldErrors(takeDown.error, FIELDS).why}
              onChange={(event) => setWhy(event.currentTarget.value)}
            />
          </FormScope>
        </ConfirmDialog>
      )}
    </>
  )
}

function Delete({ which, onRemoved }: RemovalProps) {
  const [asking, setAsking] = useState(false)
  const remove = useDeletePhoto(which)
  return (
    <>
      <Button compact variant="subtle" onClick={() => setAsking(true)}>
        {m.erase()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.deleteQuestion()}
          confirm={m.erase()}
          pending={remove.isPending}
          error={formError(remove.error)}
          onConfirm={() => remove.mutate(undefined, { onSuccess: () => onRemoved(m.deleted()) })}
          onClose={() => setAsking(false)}
        >
          <p>{m.deleteText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

/** Ways for a photo to go, for those who may; afterwards the album is shown. */
export function Removal({ which, photo }: { which: Which; photo: PhotoView }) {
  const navigate = useNavigate()
  const onRemoved = (text: string) => {
    toast(text)
    void navigate(paths.eventPhotos(which.eventId), { replace: true })
  }
  return (
    <>
      {photo.hideable && <TakeDown which={which} onRemoved={onRemoved} />}
      {photo.changeable && <Delete which={which} onRemoved={onRemoved} />}
    </>
  )
}
