import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { SESSION_KEY } from '@/api/queryClient'
import { sessionsQuery, totpQuery } from './queries'
import './problems'

export const useStartTotp = () => useMutation({ mutationFn: () => unwrap(api.POST('/api/v1/me/totp')) })

function useRefresh() {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: SESSION_KEY, exact: true })
    void client.invalidateQueries(sessionsQuery)
    return client.invalidateQueries(totpQuery)
  }
}

/** Gives the recovery codes, this once. */
export function useConfirmTotp() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: async (code: string) =>
      (await unwrap(api.POST('/api/v1/me/totp/confirmation', { body: { code } }))).recoveryCodes,
    onSuccess: refresh,
  })
}

export function useRenewRecoveryCodes() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: async () => (await unwrap(api.POST('/api/v1/me/recovery-codes'))).recoveryCodes,
    onSuccess: refresh,
  })
}

export function useRemoveTotp() {
  const refresh = useRefresh()
  return useMutation({ mutationFn: () => unwrap(api.DELETE('/api/v1/me/totp')), onSuccess: refresh })
}

export function useProof() {
  return useMutation({
    mutationFn: (password: string) =>
      unwrap(api.POST('/api/v1/sessions/current/proof', { body: { password } })),
  })
}
