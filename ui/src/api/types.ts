import type { components } from './schema.gen'

type Schemas = components['schemas']

export type Role = Schemas['Role']
export type Privacy = Schemas['Privacy']
export type Qualification = Schemas['Qualification']
export type Qualifications = Schemas['Qualifications']
export type MemberPublicView = Schemas['MemberPublicView']
export type MemberMasterView = Schemas['MemberMasterView']
export type MemberCreateRequest = Schemas['MemberCreateRequest']
export type MemberPatchRequest = Schemas['MemberPatchRequest']
export type HistoryEntry = Schemas['HistoryEntry']
export type TeamView = Schemas['TeamView']
export type TeamCreateRequest = Schemas['TeamCreateRequest']
export type TitleView = Schemas['TitleView']
export type TitleCreateRequest = Schemas['TitleCreateRequest']
export type SessionView = Schemas['SessionView']
export type Problem = Schemas['Problem']

/** Somebody as far as the reader may see them: the public part always, the rest by audience. */
export type Member = MemberPublicView & Partial<Omit<MemberMasterView, keyof MemberPublicView>>

/** The logged-in person's own record. */
export type Self = Schemas['MemberSelfView'] &
  Partial<Omit<MemberMasterView, keyof Schemas['MemberSelfView']>>
