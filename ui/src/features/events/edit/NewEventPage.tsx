import { useNavigate } from 'react-router'
import { fieldErrors, formError } from '@/api/fieldErrors'
import { addDays, today } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { useFields } from '@/lib/useFields'
import * as m from '@/messages/events.gen'
import { DateField, SelectField } from '@/ui/fields'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { useCreateEvent } from '../mutations'
import { EventFormFields } from './EventFormFields'
import { FIELDS, onDay, toRequest, validate, type EventFields } from './eventFields'

interface NewEventFields extends EventFields {
  repeat: '' | 'WEEKLY' | 'WEEKDAYS'
  until: string
}

const SERIES_FIELDS = [...FIELDS, 'until'] as const

const start = (): NewEventFields => ({
  ...onDay(addDays(today(), 7), addDays(today(), 8)),
  repeat: '',
  until: '',
})

const validateNew = (fields: NewEventFields) => ({
  ...validate(fields),
  until: fields.repeat && fields.until < fields.startsAt.slice(0, 10) ? m.untilMissing() : undefined,
})

export default function NewEventPage() {
  const navigate = useNavigate()
  const create = useCreateEvent()
  const { form, values, set, text, submit, show } = useFields(start(), validateNew)
  const onSubmit = submit(({ repeat, until, ...event }) =>
    create.mutate(
      { event: toRequest(event), until, ...(repeat && { repeat }) },
      {
        onSuccess: (created) => {
          toast(m.createdToast({ title: created.title }))
          void navigate(paths.event(created.id))
        },
        onError: (error) => show(fieldErrors(error, SERIES_FIELDS)),
      },
    ),
  )
  return (
    <Page title={m.newEvent()}>
      <Heading title={m.newEvent()} />
      <FormScope>
        <Patch as="div">
          <SaveForm
            formRef={form}
            onSubmit={onSubmit}
            pending={create.isPending}
            error={formError(create.error, SERIES_FIELDS)}
            label={values.repeat ? m.createSeries() : m.create()}
          >
            <EventFormFields text={text} values={values} set={set} />
            <div className={layout.halves}>
              <SelectField
                label={m.repeat()}
                data={[
                  { value: '', label: m.noRepeat() },
                  { value: 'WEEKLY', label: m.weekly() },
                  { value: 'WEEKDAYS', label: m.weekdays() },
                ]}
                {...text('repeat')}
              />
              {values.repeat && <DateField label={m.until()} required {...text('until')} />}
            </div>
          </SaveForm>
        </Patch>
      </FormScope>
    </Page>
  )
}
