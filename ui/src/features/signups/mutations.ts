import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { SignUpRequest, SignUpView } from '@/api/types'
import { SIGN_UPS_KEY } from './queries'

export const useSignUp = () =>
  useMutation({
    mutationFn: (body: SignUpRequest) => unwrap(api.POST('/api/v1/sign-ups', { body })),
  })

export const useConfirm = () =>
  useMutation({
    mutationFn: (body: { token: string; password?: string; policyVersion?: string }) =>
      unwrap(api.POST('/api/v1/sign-ups/confirmation', { body })),
  })

/** After either decision the lists are others, also where another master was quicker; so is the register. */
function useDecision<V>(decide: (variables: V) => Promise<SignUpView>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: decide,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: SIGN_UPS_KEY })
      void client.invalidateQueries({ queryKey: ['members'] })
    },
  })
}

export const useApprove = () =>
  useDecision((id: string) =>
    unwrap(api.POST('/api/v1/sign-ups/{id}/approval', { params: { path: { id } } })),
  )

export const useReject = () =>
  useDecision(({ id, reason }: { id: string; reason: string }) =>
    unwrap(api.POST('/api/v1/sign-ups/{id}/rejection', { params: { path: { id } }, body: { reason } })),
  )
