import type { ReactNode } from 'react'
import type { Role, TeamView } from '@/api/types'
import { useTypedFilter } from '@/lib/useUrlFilters'
import * as m from '@/messages/team.gen'
import { SelectField, TextField } from '@/ui/fields'
import { Icon } from '@/ui/Icon'
import { teamLabel } from './period'
import { roleName } from './words'

interface MemberFiltersProps {
  hint: string
  roles: readonly Role[]
  teams: TeamView[]
  filters: { get: (key: string) => string; set: (changes: Record<string, string>) => void }
  /** Gets what is typed at once, while the address waits for a pause. */
  children: (typed: string, fields: ReactNode) => ReactNode
}

/** Search, role and team: the same three wherever members are listed. */
export function MemberFilters({ hint, roles, teams, filters, children }: MemberFiltersProps) {
  const [typed, setTyped] = useTypedFilter(filters.get('q'), (q) => filters.set({ q }))
  return children(
    typed,
    <>
      <TextField
        type="search"
        label={m.search()}
        placeholder={hint}
        leftSection={<Icon name="search" />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <SelectField
        label={m.role()}
        value={filters.get('role')}
        onChange={(event) => filters.set({ role: event.currentTarget.value })}
        data={[
          { value: '', label: m.allRoles() },
          ...roles.map((role) => ({ value: role, label: roleName(role) })),
        ]}
      />
      <SelectField
        label={m.workTeam()}
        value={filters.get('team')}
        onChange={(event) => filters.set({ team: event.currentTarget.value })}
        data={[
          { value: '', label: m.allTeams() },
          ...teams.map((team) => ({ value: team.id, label: teamLabel(team, teams) })),
        ]}
      />
    </>,
  )
}
