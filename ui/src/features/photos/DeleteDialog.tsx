import { formError } from '@/api/fieldErrors'
import * as m from '@/messages/photos.gen'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { toast } from '@/ui/toasts'
import type { RemovalMutation } from './mutations'

export interface DeleteDialogProps {
  remove: RemovalMutation<undefined>
  onClose: () => void
  /** After it is gone. */
  onDone?: () => void
}

/** Asks whether a photo shall be gone for good. */
export default function DeleteDialog({ remove, onClose, onDone }: DeleteDialogProps) {
  const onConfirm = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        onClose()
        toast(m.deleted())
        onDone?.()
      },
    })
  return (
    <ConfirmDialog
      title={m.deleteQuestion()}
      confirm={m.erase()}
      pending={remove.isPending}
      error={formError(remove.error)}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <p>{m.deleteText()}</p>
    </ConfirmDialog>
  )
}
