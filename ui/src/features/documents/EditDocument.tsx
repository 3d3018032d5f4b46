import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, mergePatch, unwrapVersioned, type Versioned } from '@/api/client'
import type { DocumentView } from '@/api/types'
import { useVersionedForm } from '@/api/useVersionedForm'
import { changedKeys } from '@/lib/useFields'
import * as common from '@/messages/common.gen'
import * as m from '@/messages/documents.gen'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { DocumentFormFields } from './DocumentFormFields'
import { validate, type DocumentFields } from './documentFields'
import { refreshDocuments } from './mutations'
import { documentQuery, foldersQuery } from './queries'

const toFields = ({ title, folder, audience }: DocumentView): DocumentFields => ({
  title,
  folder: folder.id,
  audience,
})

function toPatch(before: DocumentFields, after: DocumentFields): object {
  const wire = { ...after, title: after.title.trim() }
  return Object.fromEntries(changedKeys(before, after).map((key) => [key, wire[key]]))
}

interface EditDocumentProps {
  document: Versioned<DocumentView>
  onDone: () => void
}

/** Renames a document, moves it to another folder, or lets others read it. */
export function EditDocument({ document, onDone }: EditDocumentProps) {
  const { id, folder } = document.value
  const client = useQueryClient()
  const folders = useQuery(foldersQuery).data?.folders ?? [{ ...folder, documents: 1 }]
  const query = documentQuery(id)
  const { fields, form } = useVersionedForm({
    start: document,
    queryKey: query.queryKey,
    fetch: () => client.query({ ...query, staleTime: 0 }),
    save: (etag, body: object) =>
      unwrapVersioned(
        api.PATCH('/api/v1/documents/{id}', {
          params: { path: { id }, header: { 'If-Match': etag } },
          headers: mergePatch,
          body,
        }),
      ),
    toFields,
    toPatch,
    validate,
    onSaved: () => {
      void refreshDocuments(client)
      toast(common.saved())
      onDone()
    },
    onUnchanged: onDone,
  })
  return (
    <SaveForm {...form} label={m.save()}>
      <DocumentFormFields text={fields.text} folders={folders} />
    </SaveForm>
  )
}
