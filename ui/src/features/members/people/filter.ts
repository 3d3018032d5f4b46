import type { Member, Role } from '@/api/types'
import { matches } from '@/lib/names'
import { ROLES } from './words'

export interface MemberFilter {
  q: string
  role: string
  team: string
}

/** A number as one dials it in Sweden, however it was written. */
const dialled = (phone: string): string => phone.replace(/[\s()-]/g, '').replace(/^(\+|00)46/, '0')

/** The members a filter leaves; e-mail and phone count only as far as the reader has them. */
export function filterMembers(members: Member[], { q, role, team }: MemberFilter): Member[] {
  const digits = dialled(q)
  return members.filter(
    (member) =>
      (!role || member.role === role) &&
      (!team || member.teams.some(({ id }) => id === team)) &&
      (!q.trim() ||
        matches(
          q,
          member.firstName,
          member.nickname,
          member.lastName,
          member.email,
          member.title?.name,
          member.title?.nameEn,
        ) ||
        (/^\+?\d{3,}$/.test(digits) && dialled(member.phone ?? '').includes(digits))),
  )
}

export function byRole(members: Member[]): { role: Role; members: Member[] }[] {
  return ROLES.map((role) => ({ role, members: members.filter((member) => member.role === role) })).filter(
    (group) => group.members.length > 0,
  )
}
