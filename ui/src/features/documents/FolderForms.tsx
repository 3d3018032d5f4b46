import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { api, mergePatch, unwrapVersioned, type Versioned } from '@/api/client'
import { fieldErrors, formError } from '@/api/fieldErrors'
import { problemText } from '@/api/problem'
import type { FolderView } from '@/api/types'
import { useVersionedForm } from '@/api/useVersionedForm'
import { paths } from '@/lib/paths'
import { useFields } from '@/lib/useFields'
import { atMost, required } from '@/lib/validation'
import * as m from '@/messages/documents.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { TextField } from '@/ui/fields'
import { Loaded } from '@/ui/Loaded'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { refreshDocuments, useCreateFolder, useDeleteFolder } from './mutations'
import { folderQuery } from './queries'

const LONGEST_NAME = 60
const FIELDS = ['name'] as const

interface NameFields {
  name: string
}

const validate = ({ name }: NameFields) => ({ name: required(name) ?? atMost(LONGEST_NAME, name.trim()) })

function NameField({ text }: Pick<ReturnType<typeof useFields<NameFields>>, 'text'>) {
  return (
    // eslint-disable-next-line jsx-a11y/no-autofocus -- whoever pressed the button wants to write now
    <TextField label={m.folderName()} required autoFocus autoComplete="off" {...text('name')} />
  )
}

/** Opens the new folder, since something is to be put into it. */
export function NewFolder() {
  const create = useCreateFolder()
  const navigate = useNavigate()
  const { form, text, submit, show } = useFields({ name: '' }, validate)
  const onCreated = ({ id, name }: FolderView) => {
    toast(m.folderCreated({ name }))
    void navigate(paths.documents({ folder: id }))
  }
  return (
    <SaveForm
      formRef={form}
      pending={create.isPending}
      error={formError(create.error, FIELDS)}
      label={m.createFolder()}
      onSubmit={submit(({ name }) =>
        create.mutate(name.trim(), {
          onSuccess: onCreated,
          onError: (error) => show(fieldErrors(error, FIELDS)),
        }),
      )}
    >
      <NameField text={text} />
    </SaveForm>
  )
}

function RenameForm({ folder, onDone }: { folder: Versioned<FolderView>; onDone: () => void }) {
  const client = useQueryClient()
  const { id } = folder.value
  const query = folderQuery(id)
  const { fields, form } = useVersionedForm({
    start: folder,
    queryKey: query.queryKey,
    fetch: () => client.query({ ...query, staleTime: 0 }),
    save: (etag, body: NameFields) =>
      unwrapVersioned(
        api.PATCH('/api/v1/documents/folders/{id}', {
          params: { path: { id }, header: { 'If-Match': etag } },
          headers: mergePatch,
          body,
        }),
      ),
    toFields: ({ name }) => ({ name }),
    toPatch: (_, { name }) => ({ name: name.trim() }),
    validate,
    onSaved: ({ name }) => {
      void refreshDocuments(client)
      toast(m.folderRenamed({ name }))
      onDone()
    },
    onUnchanged: onDone,
  })
  return (
    <SaveForm {...form} label={m.saveName()}>
      <NameField text={fields.text} />
    </SaveForm>
  )
}

export function RenameFolder({ id, onDone }: { id: string; onDone: () => void }) {
  const folder = useQuery(folderQuery(id))
  return (
    <Loaded query={folder} error={folder.error ? problemText(folder.error) : undefined} height={120}>
      {(versioned) => <RenameForm folder={versioned} onDone={onDone} />}
    </Loaded>
  )
}

/** For an empty one only; when somebody was quicker and put something into it, that is said. */
export function DeleteFolder({ folder: { id, name } }: { folder: FolderView }) {
  const [asking, setAsking] = useState(false)
  const navigate = useNavigate()
  const remove = useDeleteFolder(id, () => {
    toast(m.folderDeleted({ name }))
    void navigate(paths.documents(), { replace: true })
  })
  return (
    <>
      <Button compact variant="subtle" onClick={() => setAsking(true)}>
        {m.deleteFolder()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.deleteFolderQuestion({ name })}
          confirm={m.deleteFolder()}
          pending={remove.isPending}
          error={formError(remove.error)}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{m.deleteFolderText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
