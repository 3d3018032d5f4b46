import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { isStatus, problemText } from '@/api/problem'
import { eventQuery } from '@/features/events/queries'
import { paths } from '@/lib/paths'
import * as m from '@/messages/shifts.gen'
import { Button } from '@/ui/Button'
import { FormScope } from '@/ui/FormScope'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { needsQuery } from '../queries'
import { NeedsForm } from './NeedsForm'

export default function NeedsPage() {
  const { id = '' } = useParams()
  const event = useQuery(eventQuery(id))
  const needs = useQuery(needsQuery(id))
  const toEvent = (
    <Button component={Link} to={paths.event(id)} variant="ghost" compact>
      {m.back()}
    </Button>
  )
  return (
    <Page title={m.needsTitle()}>
      <Heading title={m.needsTitle()} lead={event.data?.value.title ?? m.needsLead()} />
      {isStatus(needs.error, 400, 403, 404) ? (
        <Notice title={m.notYours()} actions={toEvent} />
      ) : (
        <FormScope>
          <Patch as="div">
            <p>{m.needsLead()}</p>
            <Loaded query={needs} error={needs.error ? problemText(needs.error) : undefined} height={300}>
              {(found) => <NeedsForm key={found.etag} eventId={id} needs={found} />}
            </Loaded>
          </Patch>
          {toEvent}
        </FormScope>
      )}
    </Page>
  )
}
