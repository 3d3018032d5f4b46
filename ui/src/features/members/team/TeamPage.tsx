import { useQuery } from '@tanstack/react-query'
import { useSelf } from '@/features/auth/queries'
import { facesQuery } from '@/features/faces/queries'
import { useUrlFilters } from '@/lib/useUrlFilters'
import * as m from '@/messages/team.gen'
import { FormScope } from '@/ui/FormScope'
import { Heading, Page } from '@/ui/Page'
import { Segments } from '@/ui/Segments'
import { MemberFilters } from '../people/MemberFilters'
import { ROLES } from '../people/words'
import { teamsQuery } from '../queries'
import { PeopleView } from './PeopleView'
import classes from './TeamPage.module.css'
import { WorkTeamsView } from './WorkTeamsView'

const PUBLIC_ROLES = ROLES.filter((role) => role !== 'EXPRAO')

function ViewSwitch({
  view,
  onChange,
}: {
  view: 'people' | 'teams'
  onChange: (view: 'people' | 'teams') => void
}) {
  return (
    <Segments
      label={m.view()}
      value={view}
      onChange={onChange}
      options={[
        { value: 'people', name: m.people(), content: m.people() },
        { value: 'teams', name: m.teams(), content: m.teams() },
      ]}
    />
  )
}

export default function TeamPage() {
  const filters = useUrlFilters()
  const self = useSelf()
  const teams = useQuery(teamsQuery).data?.filter((team) => team.active) ?? []
  // Together with the people, not after them.
  useQuery(facesQuery)
  const view = filters.get('view') === 'teams' ? 'teams' : 'people'
  return (
    <Page title={m.title()} description={m.description()}>
      <FormScope>
        <Heading title={m.title()} lead={m.lead()} />
        <MemberFilters
          hint={self ? m.searchHintInside() : m.searchHint()}
          roles={self?.role === 'MASTER' ? ROLES : PUBLIC_ROLES}
          teams={teams}
          filters={filters}
        >
          {(q, fields) => (
            <>
              <search className={view === 'people' ? classes.tools : undefined}>
                {view === 'people' && fields}
                <ViewSwitch
                  view={view}
                  onChange={(next) => filters.set({ view: next === 'teams' ? next : '' })}
                />
              </search>
              {view === 'teams' ? (
                <WorkTeamsView />
              ) : (
                <PeopleView
                  filter={{ q, role: filters.get('role'), team: filters.get('team') }}
                  onClear={() => filters.set({ q: '', role: '', team: '' })}
                />
              )}
            </>
          )}
        </MemberFilters>
      </FormScope>
    </Page>
  )
}
