import { useQuery } from '@tanstack/react-query'
import { problemText } from '@/api/problem'
import type { InvitationState } from '@/api/types'
import { useTypedFilter, useUrlFilters } from '@/lib/useUrlFilters'
import * as m from '@/messages/invitations.gen'
import { FormScope } from '@/ui/FormScope'
import { Icon } from '@/ui/Icon'
import { Loaded } from '@/ui/Loaded'
import { TextField } from '@/ui/fields'
import { Heading, Page } from '@/ui/Page'
import { Segments } from '@/ui/Segments'
import { invitationsQuery } from '../queries'
import { FoundInvitations } from './FoundInvitations'
import classes from './invitations.module.css'
import { countOf, STATES, stateName } from './words'

const isState = (text: string): text is InvitationState => STATES.some((state) => state === text)

export default function InvitationsAdminPage() {
  const filters = useUrlFilters()
  const [q, setQ] = useTypedFilter(filters.get('q'), (text) => filters.set({ q: text }))
  const wanted = filters.get('state')
  const state = isState(wanted) ? wanted : 'OPEN'
  const invitations = useQuery(invitationsQuery(state))
  const counts = invitations.data?.counts
  return (
    <Page title={m.title()}>
      <FormScope>
        <Heading title={m.title()} lead={m.lead()} />
        <search className={classes.tools}>
          <TextField
            type="search"
            label={m.search()}
            placeholder={m.searchHint()}
            leftSection={<Icon name="search" />}
            value={q}
            onChange={(event) => setQ(event.currentTarget.value)}
          />
          <Segments
            label={m.which()}
            value={state}
            onChange={(next) => filters.set({ state: next === 'OPEN' ? '' : next })}
            options={STATES.map((value) => {
              const name = counts ? `${stateName(value)} (${countOf(counts, value)})` : stateName(value)
              return { value, name, content: name }
            })}
          />
        </search>
        <Loaded
          query={invitations}
          error={invitations.error ? problemText(invitations.error) : undefined}
          height={480}
        >
          {({ items }) => <FoundInvitations key={state} state={state} items={items} q={q} />}
        </Loaded>
      </FormScope>
    </Page>
  )
}
