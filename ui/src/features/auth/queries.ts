import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { SESSION_KEY } from '@/api/queryClient'
import type { Self } from '@/api/types'

export interface CurrentSession {
  member: Self
  expiresAt: string
}

/** Who is logged in; null for a visitor. */
export const currentSessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async (): Promise<CurrentSession | null> => {
    // A visitor gets 204, an answer without a body.
    const session = (await unwrap(api.GET('/sessions/current'))) as CurrentSession | undefined
    return session ?? null
  },
  staleTime: 60_000,
})

export const sessionsQuery = queryOptions({
  queryKey: [...SESSION_KEY, 'all'],
  queryFn: async () => (await unwrap(api.GET('/sessions'))).items,
})

export const useSelf = (): Self | null | undefined => {
  const { data } = useQuery(currentSessionQuery)
  return data === null ? null : data?.member
}
