import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { Member } from '@/api/types'
import { paths } from '@/lib/paths'
import { useUrlFilters } from '@/lib/useUrlFilters'
import * as m from '@/messages/admin.gen'
import { Button } from '@/ui/Button'
import { FormScope } from '@/ui/FormScope'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Segments } from '@/ui/Segments'
import { filterMembers, type MemberFilter } from '../people/filter'
import { MemberFilters } from '../people/MemberFilters'
import { ROLES } from '../people/words'
import { deletedMembersQuery, membersQuery, teamsQuery } from '../queries'
import classes from './admin.module.css'
import { MembersTable } from './MembersTable'

function Found({ members, filter, deleted }: { members: Member[]; filter: MemberFilter; deleted: boolean }) {
  const found = filterMembers(members, filter)
  if (deleted && members.length === 0) return <Notice title={m.noneDeleted()}>{m.noneDeletedText()}</Notice>
  return (
    <>
      <p className={classes.count} role="status">
        {m.count({ count: found.length })}
      </p>
      {found.length > 0 ? (
        <MembersTable members={found} deleted={deleted} />
      ) : (
        <Notice title={m.nobody()}>{m.nobodyText()}</Notice>
      )}
    </>
  )
}

export default function MembersAdminPage() {
  const filters = useUrlFilters()
  const deleted = filters.get('deleted') === '1'
  const members = useQuery(deleted ? deletedMembersQuery : membersQuery)
  const teams = useQuery(teamsQuery).data?.filter((team) => team.active) ?? []
  return (
    <Page title={m.members()}>
      <FormScope>
        <Heading
          title={m.members()}
          lead={m.membersLead()}
          actions={
            <Button component={Link} to={paths.adminNewMember}>
              {m.newMember()}
            </Button>
          }
        />
        <MemberFilters hint={m.searchHint()} roles={ROLES} teams={teams} filters={filters}>
          {(q, fields) => (
            <>
              <search className={classes.tools}>
                {fields}
                <Segments
                  label={m.which()}
                  value={deleted ? 'deleted' : 'current'}
                  onChange={(which) => filters.set({ deleted: which === 'deleted' ? '1' : '' })}
                  options={[
                    { value: 'current', name: m.current(), content: m.current() },
                    { value: 'deleted', name: m.deleted(), content: m.deleted() },
                  ]}
                />
              </search>
              <Loaded
                query={members}
                error={members.error ? problemText(members.error) : undefined}
                height={480}
              >
                {(data) => (
                  <Found
                    members={data}
                    filter={{ q, role: filters.get('role'), team: filters.get('team') }}
                    deleted={deleted}
                  />
                )}
              </Loaded>
            </>
          )}
        </MemberFilters>
      </FormScope>
    </Page>
  )
}
