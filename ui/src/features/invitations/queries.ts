import { queryOptions } from '@tanstack/react-query'
import { api, unwrap, unwrapVersioned } from '@/api/client'
import type { Invitation, InvitationCounts, InvitationState } from '@/api/types'

export const INVITATIONS_KEY = ['invitations']

const PAGE = 500

interface Found {
  items: Invitation[]
  counts: InvitationCounts
}

/** Every invitation in a state, page by page, with how many there are in each. */
async function allInvitations(state: InvitationState): Promise<Found> {
  const items: Invitation[] = []
  let after: string | undefined
  let counts: InvitationCounts
  do {
    const page = await unwrap(
      api.GET('/api/v1/invitations', { params: { query: { state: [state], limit: PAGE, after } } }),
    )
    items.push(...page.items)
    ;({ counts, next: after } = page)
  } while (after)
  return { items, counts }
}

export const invitationsQuery = (state: InvitationState) =>
  queryOptions({ queryKey: [...INVITATIONS_KEY, 'list', state], queryFn: () => allInvitations(state) })

export const invitationQuery = (id: string) =>
  queryOptions({
    queryKey: [...INVITATIONS_KEY, 'one', id],
    queryFn: () => unwrapVersioned(api.GET('/api/v1/invitations/{id}', { params: { path: { id } } })),
  })

export const memberInvitationQuery = (id: string) =>
  queryOptions({
    queryKey: [...INVITATIONS_KEY, 'member', id],
    queryFn: () => unwrap(api.GET('/api/v1/members/{id}/invitation', { params: { path: { id } } })),
  })

/** Whom the link in a mail is for; asked once, since the answer holds while its page is open. */
export const inviteeQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitee', token],
    queryFn: () => unwrap(api.POST('/api/v1/invitations/look', { body: { token } })),
    staleTime: Infinity,
  })
