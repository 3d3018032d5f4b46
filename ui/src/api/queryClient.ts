import { QueryCache, QueryClient, type QueryExecuteOptions, type QueryKey } from '@tanstack/react-query'
import { ApiProblem, isProblem } from './problem'
import type { CurrentSession } from './types'

export const SESSION_KEY = ['session']

const isSession = (queryKey: QueryKey) => queryKey.length === 1 && queryKey[0] === SESSION_KEY[0]

/** After a log-in or log-out here; an answer still on its way is about whoever it was before. */
export function changeIdentity(client: QueryClient, session: CurrentSession | null) {
  void client.cancelQueries({ queryKey: SESSION_KEY, exact: true })
  client.setQueryData(SESSION_KEY, session)
}

/** What one may see depends on who one is, so whatever was fetched as somebody else goes, also after another tab's log-out. */
function forgetOnNewIdentity(client: QueryClient) {
  let known: string | undefined
  client.getQueryCache().subscribe((event) => {
    if (
      event.type !== 'updated' ||
      event.action.type !== 'success' ||
      !isSession(event.query.queryKey as QueryKey)
    )
      return
    const session = client.getQueryData<CurrentSession | null>(SESSION_KEY)
    const identity = session ? `${session.memberId} ${session.role}` : 'nobody'
    const first = known === undefined && !event.action.manual
    if (!first && identity !== known)
      void client.resetQueries({ predicate: ({ queryKey }) => !isSession(queryKey) })
    known = identity
  })
}

/** A session that was ended elsewhere shows at once in the header and on the page. */
function noticeEndedSession(client: QueryClient, error: unknown) {
  if (isProblem(error, 'not-logged-in') && client.getQueryData(SESSION_KEY)) changeIdentity(client, null)
  // A master's time to get a second factor ran out while the page was open.
  if (isProblem(error, 'second-factor-required'))
    void client.invalidateQueries({ queryKey: SESSION_KEY, exact: true })
}

/** Another try helps when the server was away, not when it said no. */
const worthRetrying = (failures: number, error: unknown) =>
  failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502)

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    // Not after a change that was refused: its form stays, says so and keeps what was typed.
    queryCache: new QueryCache({ onError: (error) => noticeEndedSession(client, error) }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: worthRetrying, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
  forgetOnNewIdentity(client)
  return client
}

/** Starts fetching while the page's script is still on its way; the page itself shows what went wrong. */
export function prefetch<T, D, Q, K extends QueryKey>(
  client: QueryClient,
  options: QueryExecuteOptions<T, Error, D, Q, K>,
) {
  client.query(options).catch(() => undefined)
}
