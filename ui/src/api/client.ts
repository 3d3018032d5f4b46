import createClient from 'openapi-fetch'
import { ApiProblem } from './problem'
import type { paths } from './schema.gen'
import type { Problem } from './types'

/** What the server and the page agreed on: what it holds and the version to hand back with a change. */
export interface Versioned<T> {
  value: T
  etag: string
}

type Answer<T> = Promise<{ data?: T; error?: unknown; response: Response }>

export const api = createClient<paths>({
  baseUrl: location.origin,
  // Asked for at each call, so that tests can put another fetch in its place.
  fetch: (request) => globalThis.fetch(request),
})

function problemFrom(response: Response, error: unknown): ApiProblem {
  const problem = typeof error === 'object' && error !== null ? (error as Partial<Problem>) : {}
  const seconds = Number(response.headers.get('Retry-After'))
  return new ApiProblem(response.status, problem, seconds > 0 ? seconds : undefined)
}

async function settle<T>(answer: Answer<T>) {
  let result
  try {
    result = await answer
  } catch {
    throw new ApiProblem(0)
  }
  if (!result.response.ok) throw problemFrom(result.response, result.error)
  return result
}

/** The one place where a failed call becomes an ApiProblem. */
export async function unwrap<T>(answer: Answer<T>): Promise<T> {
  return (await settle(answer)).data as T
}

export async function unwrapVersioned<T>(answer: Answer<T>): Promise<Versioned<T>> {
  const { data, response } = await settle(answer)
  return { value: data as T, etag: response.headers.get('ETag') ?? '' }
}

export const mergePatch = { 'Content-Type': 'application/merge-patch+json' }
