import type { Member, Role } from '@/api/types'
import { matches } from '@/lib/names'
import { ROLES } from './words'

export interface MemberFilter {
  q: string
  role: string
  team: string
}

/** The members a filter leaves; e-mail and phone count only as far as the reader has them. */
export function filterMembers(members: Member[], { q, role, team }: MemberFilter): Member[] {
  const digits = q.replace(/[\s-]/g, '')
  return members.filter(
    (member) =>
      (!role || member.role === role) &&
      (!team || member.teams.some(({ id }) => id === team)) &&
      (!q.trim() ||
        matches(q, member.firstName, member.nickname, member.lastName, member.email, member.title?.name) ||
        (/^\+?\d{3,}$/.test(digits) && member.phone?.replace(/[\s-]/g, '').includes(digits))),
  )
}

export function byRole(members: Member[]): { role: Role; members: Member[] }[] {
  return ROLES.map((role) => ({ role, members: members.filter((member) => member.role === role) })).filter(
    (group) => group.members.length > 0,
  )
}
