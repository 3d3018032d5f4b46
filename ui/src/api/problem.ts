import * as m from '@/messages/problem.gen'
import type { Problem } from './types'

/** An answer that is not a success, or no answer at all (slug "offline"). */
export class ApiProblem extends Error {
  readonly slug: string
  readonly status: number
  readonly detail: string | undefined
  readonly violations: { field: string; message: string }[]
  readonly retryAfter: number | undefined

  constructor(status: number, problem: Partial<Problem> = {}, retryAfter?: number) {
    const slug = problem.type?.split('/').pop() ?? (status === 0 ? 'offline' : 'unavailable')
    super(slug)
    this.slug = slug
    this.status = status
    this.detail = problem.detail
    this.violations = (problem.violations ?? []).map(({ field = '', message = '' }) => ({ field, message }))
    this.retryAfter = retryAfter
  }
}

export const isProblem = (error: unknown, slug: string): error is ApiProblem =>
  error instanceof ApiProblem && error.slug === slug

export const isStatus = (error: unknown, ...statuses: number[]): boolean =>
  error instanceof ApiProblem && statuses.includes(error.status)

const TEXTS: Record<string, (() => string) | undefined> = {
  'deleted-member': m.deletedMember,
  'email-taken': m.emailTaken,
  'changed-meanwhile': m.changedMeanwhile,
  conflict: m.conflict,
  'cross-site-request': m.crossSite,
  'field-not-yours': m.fieldNotYours,
  forbidden: m.forbidden,
  'history-current': m.historyCurrent,
  'link-dead': m.linkDead,
  'last-master': m.lastMaster,
  'log-in-busy': m.logInBusy,
  'malformed-request': m.malformedRequest,
  'log-in-failed': m.logInFailed,
  'not-found': m.notFound,
  'not-logged-in': m.notLoggedIn,
  offline: m.offline,
  'team-name-taken': m.teamNameTaken,
  'title-held': m.titleHeld,
  'title-name-taken': m.titleNameTaken,
  'too-large': m.tooLarge,
  'too-many-attempts': m.tooManyAttempts,
  'too-many-tokens': m.tooManyTokens,
  unavailable: m.unavailable,
  validation: m.validation,
  'wrong-password': m.wrongPassword,
}

/** The words of a feature for what only it is refused, so that they load with it. */
export function addProblemTexts(texts: Record<string, () => string>) {
  Object.assign(TEXTS, texts)
}

/** What happened and what to do next, in the reader's language. */
export function problemText(error: unknown): string {
  if (!(error instanceof ApiProblem)) return m.unexpected()
  const text = (TEXTS[error.slug] ?? m.unexpected)()
  if (error.retryAfter !== undefined) return `${text} ${m.retryAfter({ count: error.retryAfter })}`
  // By this number those who run the site find in its log what happened.
  const number = error.slug === 'internal' && /[\da-f-]{36}/.exec(error.detail ?? '')?.[0]
  return number ? `${text} ${m.number({ number })}` : text
}
