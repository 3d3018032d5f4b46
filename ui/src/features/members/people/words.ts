import type { Role } from '@/api/types'
import { language } from '@/lib/i18n'
import * as m from '@/messages/people.gen'

/** From the board to those who left, the order in which the club lists itself. */
export const ROLES: readonly Role[] = ['MASTER', 'MARSHAL', 'PRAO', 'VRAQ', 'EX', 'EXPRAO']

const ONE: Record<Role, () => string> = {
  MASTER: m.master,
  MARSHAL: m.marshal,
  PRAO: m.prao,
  VRAQ: m.vraq,
  EX: m.ex,
  EXPRAO: m.exprao,
}

const MANY: Record<Role, () => string> = {
  MASTER: m.masters,
  MARSHAL: m.marshals,
  PRAO: m.praos,
  VRAQ: m.vraqs,
  EX: m.exes,
  EXPRAO: m.expraos,
}

export const roleName = (role: Role): string => ONE[role]()
export const rolesName = (role: Role): string => MANY[role]()

export const titleName = (title: { name: string; nameEn?: string }): string =>
  language() === 'en' ? (title.nameEn ?? title.name) : title.name

export const QUALIFICATIONS = ['stad', 'fest', 'permit'] as const
export type QualificationKey = (typeof QUALIFICATIONS)[number]

const QUALIFICATION_NAMES: Record<QualificationKey, () => string> = {
  stad: m.stad,
  fest: m.fest,
  permit: m.permit,
}

export const qualificationName = (key: QualificationKey): string => QUALIFICATION_NAMES[key]()
