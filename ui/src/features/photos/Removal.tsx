import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { PhotoView } from '@/api/types'
import { paths } from '@/lib/paths'
import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import DeleteDialog from './DeleteDialog'
import { useDeletePhoto, useTakeDown, type Which } from './mutations'
import TakeDownDialog from './TakeDownDialog'

/** Ways for a photo to go, for those who may; afterwards the album is shown. */
export function Removal({ which, photo }: { which: Which; photo: PhotoView }) {
  const navigate = useNavigate()
  const [asking, setAsking] = useState<'takeDown' | 'erase'>()
  const takeDown = useTakeDown(which)
  const remove = useDeletePhoto(which)
  const ends = {
    onClose: () => setAsking(undefined),
    onDone: () => void navigate(paths.eventPhotos(which.eventId), { replace: true }),
  }
  return (
    <>
      {photo.hideable && (
        <Button compact variant="ghost" onClick={() => setAsking('takeDown')}>
          {m.takeDown()}
        </Button>
      )}
      {photo.changeable && (
        <Button compact variant="subtle" onClick={() => setAsking('erase')}>
          {m.erase()}
        </Button>
      )}
      {asking === 'takeDown' && <TakeDownDialog text={m.takeDownText()} takeDown={takeDown} {...ends} />}
      {asking === 'erase' && <DeleteDialog remove={remove} {...ends} />}
    </>
  )
}
