import { Link } from 'react-router'
import type { Member } from '@/api/types'
import { MemberFace } from '@/features/faces/parts'
import { calledName, fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import { Chip } from '@/ui/Chip'
import { Patch } from '@/ui/Patch'
import classes from './people.module.css'
import { titleName } from './words'

/** A person as a patch: large with a face for those one meets, a row for the veterans. */
export function PersonCard({ member, small }: { member: Member; small?: boolean }) {
  const words = (
    <>
      <h3>
        <Link className={classes.link} to={paths.profile(member.shortId)}>
          {calledName(member)}
        </Link>
      </h3>
      <p>{fullName(member)}</p>
      {!small && (member.title ?? member.teams.length > 0) && (
        <div className={classes.chips}>
          {member.title && <Chip tone="ok">{titleName(member.title)}</Chip>}
          {member.teams.map((team) => (
            <Chip key={team.id}>{team.name}</Chip>
          ))}
        </div>
      )}
    </>
  )
  if (small)
    return (
      <Patch as="li" lift className={classes.row}>
        <div className={classes.rowFace}>
          <MemberFace person={member} id={member.id} />
        </div>
        <div>{words}</div>
      </Patch>
    )
  return (
    <Patch as="li" lift className={classes.card}>
      <MemberFace person={member} id={member.id} />
      {words}
    </Patch>
  )
}
