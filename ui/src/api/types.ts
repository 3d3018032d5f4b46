import type { components } from './schema.gen'

type Schemas = components['schemas']

export type Role = Schemas['Role']
export type Privacy = Schemas['Privacy']
export type Qualifications = Schemas['Qualifications']
export type MemberPublicView = Schemas['MemberPublicView']
export type MemberMasterView = Schemas['MemberMasterView']
export type MemberCreateRequest = Schemas['MemberCreateRequest']
export type MemberPatch = Schemas['MemberPatch']
export type HistoryEntry = Schemas['HistoryEntry']
export type TeamView = Schemas['TeamView']
export type TeamRequest = Schemas['TeamRequest']
export type TitleView = Schemas['TitleView']
export type TitleRequest = Schemas['TitleRequest']
export type SessionView = Schemas['SessionView']
export type Problem = Schemas['Problem']

/** Somebody as far as the reader may see them: the public part always, the rest by audience. */
export type Member = MemberPublicView & Partial<Omit<MemberMasterView, keyof MemberPublicView>>

/** Who is logged in, as far as every page needs it. */
export type CurrentSession = Schemas['CurrentSession']
