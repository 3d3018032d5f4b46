import { useState } from 'react'
import { formError } from '@/api/fieldErrors'
import * as m from '@/messages/faces.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { toast } from '@/ui/toasts'
import { useDeletePhoto } from './mutations'

interface DeletePhotoProps {
  id: string
  /** Tells it from the others where it cannot be seen. */
  which: string
}

export function DeletePhoto({ id, which }: DeletePhotoProps) {
  const [asking, setAsking] = useState(false)
  const remove = useDeletePhoto()
  const onConfirm = () =>
    remove.mutate(id, {
      onSuccess: () => {
        setAsking(false)
        toast(m.deleted())
      },
    })
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
      {asking && (
        <ConfirmDialog
          title={m.deleteQuestion()}
          confirm={m.remove()}
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
