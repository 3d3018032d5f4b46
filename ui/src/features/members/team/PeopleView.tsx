import { useQuery } from '@tanstack/react-query'
import { problemText } from '@/api/problem'
import type { Member } from '@/api/types'
import * as m from '@/messages/team.gen'
import { Button } from '@/ui/Button'
import { ErrorNotice } from '@/ui/ErrorNotice'
import { Loading } from '@/ui/Loading'
import { Notice } from '@/ui/Notice'
import { Skeleton } from '@/ui/Skeleton'
import { byRole, filterMembers, type MemberFilter } from '../people/filter'
import people from '../people/people.module.css'
import { PersonCard } from '../people/PersonCard'
import { rolesName } from '../people/words'
import { membersQuery } from '../queries'
import classes from './TeamPage.module.css'

const VETERANS = ['VRAQ', 'EX', 'EXPRAO']

export function CardsSkeleton() {
  return (
    <Loading>
      <div className={people.cards}>
        {Array.from({ length: 10 }, (_, index) => (
          <Skeleton key={index} height={290} />
        ))}
      </div>
    </Loading>
  )
}

function Sections({ members }: { members: Member[] }) {
  return byRole(members).map((group) => {
    const small = VETERANS.includes(group.role)
    return (
      <section key={group.role} className={classes.section} aria-labelledby={group.role}>
        <h2 id={group.role}>
          {rolesName(group.role)} <span className={classes.number}>{group.members.length}</span>
        </h2>
        <ul className={small ? people.rows : people.cards}>
          {group.members.map((member) => (
            <PersonCard key={member.id} member={member} small={small} />
          ))}
        </ul>
      </section>
    )
  })
}

/** The people by role, or why there are none. */
export function PeopleView({ filter, onClear }: { filter: MemberFilter; onClear: () => void }) {
  const { data, error, isPending, refetch } = useQuery(membersQuery)
  if (isPending) return <CardsSkeleton />
  if (!data) return <ErrorNotice text={problemText(error)} onRetry={() => void refetch()} />
  if (data.length === 0) return <Notice title={m.noMembers()}>{m.noMembersText()}</Notice>

  const found = filterMembers(data, filter)
  return (
    <>
      <p className={classes.count} role="status">
        {m.count({ count: found.length })}
      </p>
      {found.length > 0 ? (
        <Sections members={found} />
      ) : (
        <Notice
          title={m.nobody()}
          actions={
            <Button variant="ghost" onClick={onClear}>
              {m.clear()}
            </Button>
          }
        >
          {m.nobodyText()}
        </Notice>
      )}
    </>
  )
}
