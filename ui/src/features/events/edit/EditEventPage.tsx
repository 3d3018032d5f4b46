import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { api, mergePatch, unwrapVersioned, type Versioned } from '@/api/client'
import { problemText } from '@/api/problem'
import type { EventView } from '@/api/types'
import { useVersionedForm } from '@/api/useVersionedForm'
import { paths } from '@/lib/paths'
import * as common from '@/messages/common.gen'
import * as m from '@/messages/events.gen'
import { CheckField } from '@/ui/fields'
import { FormScope } from '@/ui/FormScope'
import { Loaded } from '@/ui/Loaded'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { MissingEvent } from '../MissingEvent'
import { refreshEvents } from '../mutations'
import { eventQuery } from '../queries'
import { EventFormFields } from './EventFormFields'
import { toFields, toPatch, validate } from './eventFields'

function EditForm({ event }: { event: Versioned<EventView> }) {
  const { id, seriesId } = event.value
  const [series, setSeries] = useState(false)
  const client = useQueryClient()
  const navigate = useNavigate()
  const query = eventQuery(id)
  const back = () => void navigate(paths.event(id))
  const { fields, form } = useVersionedForm({
    start: event,
    queryKey: query.queryKey,
    fetch: () => client.query({ ...query, staleTime: 0 }),
    save: (etag, body: object) =>
      unwrapVersioned(
        api.PATCH('/api/v1/events/{id}', {
          params: { path: { id }, query: { series }, header: { 'If-Match': etag } },
          headers: mergePatch,
          body,
        }),
      ),
    toFields,
    toPatch,
    validate,
    onSaved: () => {
      refreshEvents(client)
      toast(common.saved())
      back()
    },
    onUnchanged: back,
  })
  return (
    <SaveForm {...form} label={m.save()}>
      <EventFormFields text={fields.text} values={fields.values} set={fields.set} />
      {seriesId && (
        <CheckField
          name="series"
          label={m.wholeSeries()}
          checked={series}
          onChange={(change) => setSeries(change.currentTarget.checked)}
        />
      )}
    </SaveForm>
  )
}

export default function EditEventPage() {
  const { id = '' } = useParams()
  const event = useQuery(eventQuery(id))
  if (event.data?.value.organiser === false || (event.error && !event.data))
    return <MissingEvent text={m.notYours()} />
  return (
    <Page title={m.editTitle()}>
      <Heading title={m.editTitle()} lead={event.data?.value.title} />
      <FormScope>
        <Patch as="div">
          <Loaded query={event} error={event.error ? problemText(event.error) : undefined} height={480}>
            {(versioned) => <EditForm event={versioned} />}
          </Loaded>
        </Patch>
      </FormScope>
    </Page>
  )
}
