import { useState } from 'react'
import { DeleteDialog } from '@/features/photos/parts'
import * as m from '@/messages/faces.gen'
import { Button } from '@/ui/Button'
import { useDeletePhoto } from './mutations'

interface DeletePhotoProps {
  id: string
  /** Tells it from the others where it cannot be seen. */
  which: string
}

export function DeletePhoto({ id, which }: DeletePhotoProps) {
  const [asking, setAsking] = useState(false)
  const remove = useDeletePhoto(id)
  return (
    <>
      <Button
        compact
        variant="ghost"
        aria-label={m.ofWhich({ action: m.remove(), which })}
        onClick={() => setAsking(true)}
      >
        {m.remove()}
      </Button>
      {asking && <DeleteDialog remove={remove} onClose={() => setAsking(false)} />}
    </>
  )
}
