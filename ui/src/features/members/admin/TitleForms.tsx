import { useQueryClient } from '@tanstack/react-query'
import { api, mergePatch, unwrapVersioned, type Versioned } from '@/api/client'
import { fieldErrors, formError } from '@/api/fieldErrors'
import type { TitleView } from '@/api/types'
import { changedKeys, useFields } from '@/lib/useFields'
import { atMost, email, required } from '@/lib/validation'
import * as m from '@/messages/admin.gen'
import { TextField } from '@/ui/fields'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { useCreateTitle } from '../mutations'
import { titleQuery } from '../queries'
import classes from './admin.module.css'
import { useCatalogueForm } from './useCatalogueForm'

interface TitleFields {
  name: string
  nameEn: string
  email: string
  position: string
}

const EMPTY: TitleFields = { name: '', nameEn: '', email: '', position: '' }

const FIELDS = ['name', 'nameEn', 'email', 'position'] as const

const toFields = ({ name, nameEn = '', email: address = '', position }: TitleView): TitleFields => ({
  name,
  nameEn,
  email: address,
  position: position === undefined ? '' : String(position),
})

const validate = (fields: TitleFields) => ({
  name: required(fields.name) ?? atMost(60, fields.name),
  nameEn: atMost(60, fields.nameEn),
  email: fields.email.trim() ? email(fields.email) : undefined,
  position: /^([1-9]\d?)?$/.test(fields.position.trim()) ? undefined : m.positionBad(),
})

function toPatch(before: TitleFields, after: TitleFields): object {
  const wire = {
    name: after.name.trim(),
    nameEn: after.nameEn.trim() || null,
    email: after.email.trim() || null,
    position: after.position.trim() ? Number(after.position) : null,
  }
  return Object.fromEntries(changedKeys(before, after).map((key) => [key, wire[key]]))
}

function Fields({ text }: Pick<ReturnType<typeof useFields<TitleFields>>, 'text'>) {
  return (
    <div className={classes.inline}>
      <TextField label={m.titleName()} required autoComplete="off" {...text('name')} />
      <TextField label={m.titleNameEn()} autoComplete="off" {...text('nameEn')} />
      <TextField
        label={m.titleEmail()}
        description={m.titleEmailHint()}
        type="email"
        autoComplete="off"
        {...text('email')}
      />
      <TextField
        label={m.position()}
        description={m.positionHint()}
        inputMode="numeric"
        autoComplete="off"
        {...text('position')}
      />
    </div>
  )
}

export function NewTitleForm() {
  const create = useCreateTitle()
  const { form, text, submit, show, reset } = useFields(EMPTY, validate)
  const onSubmit = submit((fields) =>
    create.mutate(toPatch(EMPTY, fields) as { name: string }, {
      onSuccess: (title) => {
        reset(EMPTY)
        toast(m.titleCreated({ name: title.name }))
      },
      onError: (error) => show(fieldErrors(error, FIELDS)),
    }),
  )
  return (
    <SaveForm
      formRef={form}
      onSubmit={onSubmit}
      pending={create.isPending}
      error={formError(create.error, FIELDS)}
      label={m.newTitle()}
    >
      <Fields text={text} />
    </SaveForm>
  )
}

export function EditTitleForm({ title, onDone }: { title: Versioned<TitleView>; onDone: () => void }) {
  const client = useQueryClient()
  const query = titleQuery(title.value.id)
  const { fields, form } = useCatalogueForm({
    start: title,
    query,
    fetch: () => client.query({ ...query, staleTime: 0 }),
    save: (etag, body: object) =>
      unwrapVersioned(
        api.PATCH('/api/v1/titles/{id}', {
          params: { path: { id: title.value.id }, header: { 'If-Match': etag } },
          headers: mergePatch,
          body,
        }),
      ),
    toFields,
    toPatch,
    validate,
    onDone,
  })
  return (
    <SaveForm {...form} label={m.save()}>
      <Fields text={fields.text} />
    </SaveForm>
  )
}
