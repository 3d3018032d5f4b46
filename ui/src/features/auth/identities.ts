import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { isProblem, problemText } from '@/api/problem'
import type { PendingIdentityView } from '@/api/types'
import * as m from '@/messages/identities.gen'

/** Where else one may log in: settings of the server, often none. The log-in page waits for them and does well without. */
export const identityProvidersQuery = queryOptions({
  queryKey: ['identity-providers'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/identity-providers'))).items,
  staleTime: Infinity,
  retry: false,
})

export const identitiesQuery = queryOptions({
  queryKey: ['identities'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/me/identities'))).items,
})

/** The identity that waits for a yes in this browser, or null. */
export const pendingIdentityQuery = queryOptions({
  queryKey: ['identities', 'pending'],
  queryFn: async (): Promise<PendingIdentityView | null> =>
    // None is answered with 204, an answer without a body.
    ((await unwrap(api.GET('/api/v1/me/identities/pending'))) as PendingIdentityView | undefined) ?? null,
})

export function useLinkIdentity() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/me/identities')),
    onSuccess: () => client.invalidateQueries(identitiesQuery),
  })
}

export const useDismissIdentity = () =>
  useMutation({ mutationFn: () => unwrap(api.DELETE('/api/v1/me/identities/pending')) })

export function useUnlinkIdentity() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.DELETE('/api/v1/me/identities/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries(identitiesQuery),
  })
}

/** In words that only these pages load. */
export function identityProblemText(error: unknown): string {
  if (isProblem(error, 'identity-taken')) return m.taken()
  if (isProblem(error, 'last-log-in-means')) return m.lastMeans()
  return problemText(error)
}
