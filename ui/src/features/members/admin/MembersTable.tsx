import { Link } from 'react-router'
import type { Member } from '@/api/types'
import { formatMoment, today } from '@/lib/dates'
import { fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/admin.gen'
import * as people from '@/messages/people.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { TableFrame } from '@/ui/TableFrame'
import { useRestoreMember } from '../mutations'
import { QUALIFICATIONS, qualificationName, roleName, titleName } from '../people/words'
import classes from './admin.module.css'

function Qualified({ member }: { member: Member }) {
  return (
    <div className={classes.tags}>
      {QUALIFICATIONS.map((key) => {
        const held = member.qualifications?.[key]
        if (!held) return null
        const expired = held.expiresOn !== undefined && held.expiresOn < today()
        return (
          <Chip key={key} tone={expired ? 'warn' : 'ok'}>
            {expired ? people.expiredMark({ name: qualificationName(key) }) : qualificationName(key)}
          </Chip>
        )
      })}
    </div>
  )
}

function Restore({ member }: { member: Member }) {
  const restore = useRestoreMember()
  return (
    <Button
      compact
      variant="ghost"
      pending={restore.isPending}
      aria-label={m.restoreNamed({ name: fullName(member) })}
      onClick={() => restore.mutate(member)}
    >
      {m.restore()}
    </Button>
  )
}

function Row({ member, deleted }: { member: Member; deleted: boolean }) {
  return (
    <tr>
      <th scope="row" className={classes.person}>
        <Link to={paths.adminMember(member.shortId)}>{fullName(member)}</Link>
        {member.nickname && ` ”${member.nickname}”`}
      </th>
      <td>{roleName(member.role)}</td>
      <td>{member.title && titleName(member.title)}</td>
      <td>{member.teams.map((team) => team.name).join(', ')}</td>
      <td>{member.email}</td>
      <td className={classes.nowrap}>{member.phone}</td>
      <td>
        <Qualified member={member} />
      </td>
      {deleted && (
        <td className={classes.nowrap}>
          {member.deletedAt && formatMoment(member.deletedAt)} <Restore member={member} />
        </td>
      )}
    </tr>
  )
}

export function MembersTable({ members, deleted }: { members: Member[]; deleted: boolean }) {
  return (
    <TableFrame label={m.tableLabel()}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{m.name()}</th>
            <th scope="col">{m.role()}</th>
            <th scope="col">{m.title()}</th>
            <th scope="col">{m.teams()}</th>
            <th scope="col">{m.email()}</th>
            <th scope="col">{m.phone()}</th>
            <th scope="col">{m.qualifications()}</th>
            {deleted && <th scope="col">{m.deletedOn()}</th>}
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <Row key={member.id} member={member} deleted={deleted} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}
