import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { changeIdentity, SESSION_KEY } from '@/api/queryClient'
import { memberQuery } from '@/features/members/queries'
import { useSelf } from './queries'

export const useAskForReset = () =>
  useMutation({
    mutationFn: (body: { email: string }) => unwrap(api.POST('/api/v1/password-resets', { body })),
  })

/** Ends every log-in of the member, also the one of this browser. */
export function useResetPassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { token: string; newPassword: string }) =>
      unwrap(api.POST('/api/v1/password-resets/completion', { body })),
    onSuccess: () => changeIdentity(client, null),
  })
}

export const emailQuery = queryOptions({
  queryKey: [...SESSION_KEY, 'email'],
  queryFn: () => unwrap(api.GET('/api/v1/me/email')),
})

export function useChangeEmail() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { email: string; currentPassword: string }) =>
      unwrap(api.PUT('/api/v1/me/email', { body })),
    onSuccess: () => client.invalidateQueries(emailQuery),
  })
}

export function useCancelEmailChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/me/email/pending')),
    onSettled: () => client.invalidateQueries(emailQuery),
  })
}

export function useConfirmEmail() {
  const client = useQueryClient()
  const self = useSelf()
  return useMutation({
    mutationFn: (token: string) => unwrap(api.POST('/api/v1/me/email/confirmation', { body: { token } })),
    onSuccess: async () => {
      await client.invalidateQueries(emailQuery)
      if (self) await client.invalidateQueries(memberQuery(self.shortId))
    },
  })
}
