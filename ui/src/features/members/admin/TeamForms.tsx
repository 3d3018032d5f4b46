import { useQueryClient } from '@tanstack/react-query'
import { api, mergePatch, unwrapVersioned, type Versioned } from '@/api/client'
import { fieldErrors, formError } from '@/api/fieldErrors'
import type { TeamView } from '@/api/types'
import { textPatch } from '@/lib/mergePatch'
import { useFields } from '@/lib/useFields'
import { atMost, required } from '@/lib/validation'
import * as m from '@/messages/admin.gen'
import { CheckField, DateField, TextField } from '@/ui/fields'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { useCreateTeam } from '../mutations'
import { teamQuery } from '../queries'
import classes from './admin.module.css'
import { useCatalogueForm } from './useCatalogueForm'

interface TeamFields {
  name: string
  startsOn: string
  endsOn: string
  active: boolean
}

const EMPTY: TeamFields = { name: '', startsOn: '', endsOn: '', active: true }

const FIELDS = ['name', 'startsOn', 'endsOn'] as const

const toFields = ({ name, startsOn = '', endsOn = '', active }: TeamView): TeamFields => ({
  name,
  startsOn,
  endsOn,
  active,
})

const validate = ({ name, startsOn, endsOn }: TeamFields) => ({
  name: required(name) ?? atMost(60, name),
  endsOn: startsOn && endsOn && endsOn < startsOn ? m.endBeforeStart() : undefined,
})

function Fields({ text, check }: Pick<ReturnType<typeof useFields<TeamFields>>, 'text' | 'check'>) {
  return (
    <>
      <div className={classes.inline}>
        <TextField label={m.teamName()} required autoComplete="off" {...text('name')} />
        <DateField label={m.startsOn()} {...text('startsOn')} />
        <DateField label={m.endsOn()} {...text('endsOn')} />
      </div>
      <CheckField label={m.active()} {...check('active')} />
    </>
  )
}

export function NewTeamForm() {
  const create = useCreateTeam()
  const { form, text, check, submit, show, reset } = useFields(EMPTY, validate)
  const onSubmit = submit(({ name, active, startsOn, endsOn }) =>
    create.mutate(
      { name: name.trim(), active, ...(startsOn && { startsOn }), ...(endsOn && { endsOn }) },
      {
        onSuccess: (team) => {
          reset(EMPTY)
          toast(m.teamCreated({ name: team.name }))
        },
        onError: (error) => show(fieldErrors(error, FIELDS)),
      },
    ),
  )
  return (
    <SaveForm
      formRef={form}
      onSubmit={onSubmit}
      pending={create.isPending}
      error={formError(create.error, FIELDS)}
      label={m.newTeam()}
    >
      <Fields text={text} check={check} />
    </SaveForm>
  )
}

export function EditTeamForm({ team, onDone }: { team: Versioned<TeamView>; onDone: () => void }) {
  const client = useQueryClient()
  const query = teamQuery(team.value.id)
  const { fields, form } = useCatalogueForm({
    start: team,
    query,
    fetch: () => client.query({ ...query, staleTime: 0 }),
    save: (etag, body: object) =>
      unwrapVersioned(
        api.PATCH('/api/v1/teams/{id}', {
          params: { path: { id: team.value.id }, header: { 'If-Match': etag } },
          headers: mergePatch,
          body,
        }),
      ),
    toFields,
    toPatch: textPatch,
    validate,
    onDone,
  })
  return (
    <SaveForm {...form} label={m.save()}>
      <Fields text={fields.text} check={fields.check} />
    </SaveForm>
  )
}
