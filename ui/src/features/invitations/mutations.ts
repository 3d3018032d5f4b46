import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { problemText } from '@/api/problem'
import type { Invitation } from '@/api/types'
import { fullName } from '@/lib/names'
import { POLICY_VERSION } from '@/lib/policy'
import * as m from '@/messages/invitations.gen'
import { toast, toastError } from '@/ui/toasts'
import { INVITATIONS_KEY, invitationQuery } from './queries'
import './problems'

const MOST_AT_ONCE = 100

/** A change by a master: afterwards every list of invitations is fetched anew, also when it was refused. */
function useInvitationMutation<V, R>(
  mutationFn: (variables: V) => Promise<R>,
  options: { said: (result: R, variables: V) => string; silent?: boolean },
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (result, variables) => toast(options.said(result, variables)),
    onError: (error) => {
      if (!options.silent) toastError(problemText(error))
    },
    onSettled: () => client.invalidateQueries({ queryKey: INVITATIONS_KEY }),
  })
}

const sentTo = (invitation: Invitation) => m.sentTo({ name: fullName(invitation) })

export const useInvite = () =>
  useInvitationMutation(
    (memberId: string) => unwrap(api.POST('/api/v1/invitations', { body: { memberId } })),
    { said: sentTo },
  )

export const useSendInvitation = () =>
  useInvitationMutation(
    (id: string) => unwrap(api.POST('/api/v1/invitations/{id}/sending', { params: { path: { id } } })),
    { said: sentTo },
  )

/** In portions, since the server takes only so many at once. */
async function sendMany(ids: string[]) {
  const all = { sent: 0, skipped: 0 }
  for (let start = 0; start < ids.length; start += MOST_AT_ONCE) {
    const part = await unwrap(
      api.POST('/api/v1/invitations/sending', { body: { ids: ids.slice(start, start + MOST_AT_ONCE) } }),
    )
    all.sent += part.sent
    all.skipped += part.skipped.length
  }
  return all
}

export const useSendInvitations = () =>
  useInvitationMutation(sendMany, {
    said: ({ sent, skipped }) =>
      [m.sentMany({ count: sent }), skipped > 0 && m.skippedMany({ count: skipped })]
        .filter(Boolean)
        .join(' '),
    silent: true,
  })

export function useWithdrawInvitation() {
  const client = useQueryClient()
  return useInvitationMutation(
    async ({ id }: Invitation) => {
      const { etag } = await client.query({ ...invitationQuery(id), staleTime: 0 })
      await unwrap(
        api.DELETE('/api/v1/invitations/{id}', { params: { path: { id }, header: { 'If-Match': etag } } }),
      )
    },
    { said: (_, invitation) => m.withdrawn({ name: fullName(invitation) }), silent: true },
  )
}

export const useAcceptInvitation = () =>
  useMutation({
    mutationFn: (body: { token: string; password: string }) =>
      unwrap(
        api.POST('/api/v1/invitations/acceptance', { body: { ...body, policyVersion: POLICY_VERSION } }),
      ),
  })
