import { useState } from 'react'
import { useNavigate } from 'react-router'
import { formError } from '@/api/fieldErrors'
import type { DocumentView } from '@/api/types'
import { paths } from '@/lib/paths'
import * as m from '@/messages/documents.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { toast } from '@/ui/toasts'
import { useDeleteDocument } from './mutations'

/** Asks first, since nothing of it comes back. */
export function DeleteDocument({ document: { id, title, folder } }: { document: DocumentView }) {
  const [asking, setAsking] = useState(false)
  const remove = useDeleteDocument(id)
  const navigate = useNavigate()
  const onDeleted = () => {
    toast(m.deleted({ title }))
    void navigate(paths.documents({ folder: folder.id }), { replace: true })
  }
  return (
    <>
      <Button compact variant="subtle" onClick={() => setAsking(true)}>
        {m.erase()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.deleteQuestion({ title })}
          confirm={m.erase()}
          pending={remove.isPending}
          error={formError(remove.error)}
          onConfirm={() => remove.mutate(undefined, { onSuccess: onDeleted })}
          onClose={() => setAsking(false)}
        >
          <p>{m.deleteText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
