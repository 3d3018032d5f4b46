import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { SESSION_KEY } from '@/api/queryClient'
import type { AccessTokenRequest, AccessTokenView } from '@/api/types'
import * as m from '@/messages/tokens.gen'
import { toast } from '@/ui/toasts'

export const tokensQuery = queryOptions({
  queryKey: [...SESSION_KEY, 'tokens'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/me/tokens'))).items,
})

export function useCreateToken() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AccessTokenRequest) => unwrap(api.POST('/api/v1/me/tokens', { body })),
    onSuccess: () => client.invalidateQueries(tokensQuery),
    // The secret is shown by whoever asked, and kept nowhere else.
    gcTime: 0,
  })
}

export function useRevokeToken() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id }: AccessTokenView) =>
      unwrap(api.DELETE('/api/v1/me/tokens/{id}', { params: { path: { id } } })),
    // Here, since the row that asked is gone with its token.
    onSuccess: (_, { name }) => toast(m.revoked({ name })),
    onSettled: () => client.invalidateQueries(tokensQuery),
  })
}
