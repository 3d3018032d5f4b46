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
  'cross-site-request': m.crossSite,
  'field-not-yours': m.fieldNotYours,
  forbidden: m.forbidden,
  'history-current': m.historyCurrent,
  'last-master': m.lastMaster,
  'log-in-busy': m.logInBusy,
  'log-in-failed': m.logInFailed,
  'not-found': m.notFound,
  'not-logged-in': m.notLoggedIn,
  offline: m.offline,
  'team-name-taken': m.teamNameTaken,
  'title-held': m.titleHeld,
  'title-name-taken': m.titleNameTaken,
  'too-many-attempts': m.tooManyAttempts,
  unavailable: m.unavailable,
  validation: m.validation,
  'wrong-password': m.wrongPassword,
}

/** What happened and what to do next, in the reader's language. */
export function problemText(error: unknown): string {
  if (!(error instanceof ApiProblem)) return m.unexpected()
  const text = (TEXTS[error.slug] ?? m.unexpected)()
  return error.retryAfter === undefined ? text : `${text} ${m.retryAfter({ count: error.retryAfter })}`
}

/** The server's words beside the fields of a form; what names no field of it is for the form's own notice. */
export function fieldErrors<K extends string>(
  error: unknown,
  fields: readonly K[],
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {}
  if (!(error instanceof ApiProblem)) return found
  if (error.slug === 'email-taken' && (fields as readonly string[]).includes('email'))
    found['email' as K] = problemText(error)
  for (const { field, message } of error.violations) {
    const known = fields.find(
      (name) => field === name || field.startsWith(`${name}.`) || field.endsWith(`.${name}`),
    )
    if (known) found[known] ??= message
  }
  return found
}
