import type { AuditAction, AuditEntry, Role } from '@/api/types'
import * as m from '@/messages/audit.gen'
import * as sentences from '@/messages/auditActions.gen'
import * as fields from '@/messages/auditFields.gen'
import * as people from '@/messages/people.gen'

interface Words {
  actor: string
  subject: string
  role: string
  from: string
  to: string
  title: string
  team: string
  what: string
  fields: string
  /** Whom or what a photo shows. */
  shown: string
}

/** One for each action of the API: one that lacks its words fails the type check. */
const SENTENCES: Record<AuditAction, (words: Words) => string> = sentences

/** What can be looked for: nothing is written under the name for what is unknown. */
export const ACTIONS = (Object.keys(sentences) as AuditAction[]).filter((action) => action !== 'UNKNOWN')

const ROLES: Record<Role, () => string> = {
  MASTER: people.master,
  MARSHAL: people.marshal,
  PRAO: people.prao,
  VRAQ: people.vraq,
  EX: people.ex,
  EXPRAO: people.exprao,
}

const FIELDS: Partial<Record<string, () => string>> = fields

/** A role or a field in words, anything else as it is. */
const inWords = (text: string): string => (text in ROLES ? ROLES[text as Role]() : FIELDS[text]?.()) ?? text

const nameOf = (person: AuditEntry['actor'], nobody: string): string =>
  person ? (person.name ?? m.erased()) : nobody

/** What happened, as one would tell it. */
export function sentence({ action, actor, subject, details }: AuditEntry): string {
  const detail = (name: string) => inWords(details[name] ?? '')
  const oneself = actor && actor.id === subject?.id && action !== 'LOG_IN_FAILED'
  const who = oneself ? m.oneself() : nameOf(subject, m.erased())
  return SENTENCES[action]({
    actor: nameOf(actor, m.somebody()),
    subject: who,
    role: detail('role'),
    from: detail('from'),
    to: detail('to'),
    title: details.title ?? '',
    team: details.team ?? '',
    what: detail('what'),
    fields: (details.fields ?? '').split(', ').map(inWords).join(', '),
    shown: subject ? m.photoOf({ subject: who }) : m.photoOfEvent(),
  })
}

/** What an action is called where no particular case is meant. */
export const actionName = (action: AuditAction): string =>
  SENTENCES[action]({
    actor: '…',
    subject: '…',
    role: '…',
    from: '…',
    to: '…',
    title: '…',
    team: '…',
    what: '…',
    fields: '…',
    shown: '…',
  })
