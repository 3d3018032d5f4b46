import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { SESSION_KEY } from '@/api/queryClient'
import type { CurrentSession } from '@/api/types'

/** Who is logged in; null for a visitor. */
export const currentSessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async (): Promise<CurrentSession | null> =>
    // A visitor gets 204, an answer without a body.
    ((await unwrap(api.GET('/api/v1/sessions/current'))) as CurrentSession | undefined) ?? null,
  staleTime: 60_000,
  // Somebody may have logged in or out in another tab.
  refetchOnWindowFocus: 'always',
})

export const sessionsQuery = queryOptions({
  queryKey: [...SESSION_KEY, 'all'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/sessions'))).items,
})

export const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/me/passkeys'))).items,
})

export const totpQuery = queryOptions({
  queryKey: ['totp'],
  queryFn: () => unwrap(api.GET('/api/v1/me/totp')),
})

/** Who is logged in; null for a visitor, undefined until the server has said so. */
export const useSelf = (): CurrentSession | null | undefined => useQuery(currentSessionQuery).data
