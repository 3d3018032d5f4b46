import {
  MutationCache,
  QueryCache,
  QueryClient,
  type QueryExecuteOptions,
  type QueryKey,
} from '@tanstack/react-query'
import { ApiProblem, isProblem } from './problem'

export const SESSION_KEY = ['session']

/** What one may see depends on who one is, so whatever was fetched as somebody else goes. */
export function changeIdentity(client: QueryClient, session: unknown) {
  client.setQueryData(SESSION_KEY, session)
  void client.resetQueries({
    predicate: ({ queryKey }) => queryKey.length > 1 || queryKey[0] !== SESSION_KEY[0],
  })
}

/** A session that was ended elsewhere shows at once in the header and on the page. */
function noticeEndedSession(client: QueryClient, error: unknown) {
  if (isProblem(error, 'not-logged-in') && client.getQueryData(SESSION_KEY)) changeIdentity(client, null)
}

/** Another try helps when the server was away, not when it said no. */
const worthRetrying = (failures: number, error: unknown) =>
  failures < 2 && error instanceof ApiProblem && (error.status === 0 || error.status >= 502)

export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => noticeEndedSession(client, error)
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: worthRetrying, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}

/** Starts fetching while the page's script is still on its way; the page itself shows what went wrong. */
export function prefetch<T, D, Q, K extends QueryKey>(
  client: QueryClient,
  options: QueryExecuteOptions<T, Error, D, Q, K>,
) {
  client.query(options).catch(() => undefined)
}
