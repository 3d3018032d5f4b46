import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { problemText } from '@/api/problem'
import type { HistoryEntry, Member, MemberCreateRequest, Role, TeamRequest, TitleRequest } from '@/api/types'
import { fullName } from '@/lib/names'
import * as m from '@/messages/admin.gen'
import { toast } from '@/ui/toasts'
import { refreshPeople } from './memberForm'

const member = (id: string) => ({ params: { path: { id } } })

/** A change to people: afterwards every list of them is fetched anew. */
function usePeopleMutation<V, R>(
  mutationFn: (variables: V) => Promise<R>,
  { silent = false, said }: { silent?: boolean; said?: (variables: V) => string } = {},
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    // Said here and not where it was called, because that page may be gone by then.
    onSuccess: (_, variables) => {
      refreshPeople(client)
      if (said) toast(said(variables))
    },
    onError: (error) => {
      if (!silent) toast(problemText(error))
    },
  })
}

export const useCreateMember = () =>
  usePeopleMutation((body: MemberCreateRequest) => unwrap(api.POST('/api/v1/members', { body })), {
    silent: true,
  })

export const useDeleteMember = () =>
  usePeopleMutation(({ id, etag }: { id: string; etag: string }) =>
    unwrap(
      api.DELETE('/api/v1/members/{id}', {
        params: { path: { id }, header: { 'If-Match': etag } },
      }),
    ),
  )

export const useRestoreMember = () =>
  usePeopleMutation(
    ({ shortId }: Member) => unwrap(api.POST('/api/v1/members/{id}/restoration', member(shortId))),
    { said: (restored) => m.restored({ name: fullName(restored) }) },
  )

export const useChangeRole = () =>
  usePeopleMutation(({ id, ...body }: { id: string; role: Role; since: string }) =>
    unwrap(api.PUT('/api/v1/members/{id}/role', { ...member(id), body })),
  )

export const useGiveTitle = () =>
  usePeopleMutation(({ id, ...body }: { id: string; titleId: string; since: string; takeOver: boolean }) =>
    unwrap(api.PUT('/api/v1/members/{id}/title', { ...member(id), body })),
  )

export const useEndTitle = () =>
  usePeopleMutation(({ id, since }: { id: string; since: string }) =>
    unwrap(
      api.DELETE('/api/v1/members/{id}/title', {
        params: { path: { id }, query: { since } },
      }),
    ),
  )

interface Membership {
  team: string
  member: Pick<Member, 'id'>
  since: string
}

export const usePutInTeam = () =>
  usePeopleMutation(({ team, member: { id }, ...body }: Membership & { leader: boolean }) =>
    unwrap(
      api.PUT('/api/v1/teams/{id}/members/{memberId}', {
        params: { path: { id: team, memberId: id } },
        body,
      }),
    ),
  )

export const useTakeOutOfTeam = () =>
  usePeopleMutation(({ team, member: { id }, since }: Membership) =>
    unwrap(
      api.DELETE('/api/v1/teams/{id}/members/{memberId}', {
        params: { path: { id: team, memberId: id }, query: { since } },
      }),
    ),
  )

export const useCorrectHistory = () =>
  usePeopleMutation(
    ({ id, entryId, ...body }: { id: string; entryId: string; startedOn?: string; endedOn?: string }) =>
      unwrap(
        api.PATCH('/api/v1/members/{id}/history/{entryId}', {
          params: { path: { id, entryId } },
          headers: { 'Content-Type': 'application/merge-patch+json' },
          body,
        }),
      ),
    { silent: true },
  )

export const useDeleteHistory = () =>
  usePeopleMutation(({ id, entry }: { id: string; entry: HistoryEntry }) =>
    unwrap(
      api.DELETE('/api/v1/members/{id}/history/{entryId}', {
        params: { path: { id, entryId: entry.id } },
      }),
    ),
  )

export const useCreateTeam = () =>
  usePeopleMutation((body: TeamRequest) => unwrap(api.POST('/api/v1/teams', { body })), { silent: true })

export const useCreateTitle = () =>
  usePeopleMutation((body: TitleRequest) => unwrap(api.POST('/api/v1/titles', { body })), { silent: true })

/** Both are deleted with the version that was on the screen a moment ago, fetched when the question is answered. */
export const useDeleteTeam = () =>
  usePeopleMutation(({ id, etag }: { id: string; etag: string }) =>
    unwrap(api.DELETE('/api/v1/teams/{id}', { params: { path: { id }, header: { 'If-Match': etag } } })),
  )

export const useDeleteTitle = () =>
  usePeopleMutation(({ id, etag }: { id: string; etag: string }) =>
    unwrap(api.DELETE('/api/v1/titles/{id}', { params: { path: { id }, header: { 'If-Match': etag } } })),
  )
