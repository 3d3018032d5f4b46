import type { PhotoView } from '@/api/types'
import * as m from '@/messages/faces.gen'
import { Button } from '@/ui/Button'
import { toast } from '@/ui/toasts'
import { DeletePhoto } from './DeletePhoto'
import classes from './faces.module.css'
import { useShowToPublic } from './mutations'
import { TakeDown } from './TakeDown'
import { uploadedText } from './words'

function ShowToPublic({ photo }: { photo: PhotoView }) {
  const show = useShowToPublic()
  const { id, face } = photo
  const text = face ? m.toMembers() : m.toPublic()
  return (
    <Button
      compact
      variant="ghost"
      aria-label={m.ofWhich({ action: text, which: uploadedText(photo) })}
      pending={show.isPending}
      onClick={() =>
        show.mutate({ id, shown: !face }, { onSuccess: () => toast(face ? m.nowMembers() : m.nowPublic()) })
      }
    >
      {text}
    </Button>
  )
}

interface PhotoActionsProps {
  photo: PhotoView
  /** Whether the reader says if the public sees it. */
  chooses?: boolean
}

/** What the reader may do with a photo; nothing where there is nothing. */
export function PhotoActions({ photo, chooses }: PhotoActionsProps) {
  const which = uploadedText(photo)
  return (
    <div className={classes.actions}>
      {chooses && <ShowToPublic photo={photo} />}
      {photo.hideable && <TakeDown id={photo.id} which={which} />}
      {photo.changeable && <DeletePhoto id={photo.id} which={which} />}
    </div>
  )
}
