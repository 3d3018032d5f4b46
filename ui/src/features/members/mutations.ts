import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, mergePatch, unwrap } from '@/api/client'
import { fieldErrors, formError } from '@/api/fieldErrors'
import { isStatus } from '@/api/problem'
import type { HistoryEntry, Member, MemberCreateRequest, Role, TeamRequest, TitleRequest } from '@/api/types'
import { fullName } from '@/lib/names'
import * as m from '@/messages/admin.gen'
import { toast, toastError } from '@/ui/toasts'
import { refreshPeople } from './memberForm'
import './admin/problems'
import { teamQuery, titleQuery } from './queries'

export const SINCE = { beside: ['since'] } as const

const member = (id: string) => ({ params: { path: { id } } })

interface Options<V> {
  /** Whoever calls it shows what went wrong. */
  silent?: boolean
  /** The fields beside which the caller shows what is wrong with them. */
  beside?: readonly string[]
  said?: (variables: V) => string
}

/** A change to people: afterwards every list of them is fetched anew. */
function usePeopleMutation<V, R>(
  mutationFn: (variables: V) => Promise<R>,
  { silent = false, beside = [], said }: Options<V> = {},
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
      if (isStatus(error, 404, 409, 412)) refreshPeople(client)
      if (!silent && Object.keys(fieldErrors(error, beside)).length === 0) toastError(formError(error) ?? '')
    },
  })
}

export const useCreateMember = () =>
  usePeopleMutation((body: MemberCreateRequest) => unwrap(api.POST('/api/v1/members', { body })), {
    silent: true,
  })

export const useDeleteMember = () =>
  usePeopleMutation(
    ({ id, etag }: { id: string; etag: string }) =>
      unwrap(
        api.DELETE('/api/v1/members/{id}', {
          params: { path: { id }, header: { 'If-Match': etag } },
        }),
      ),
    { silent: true },
  )

export const useLogOutMember = () =>
  useMutation({
    mutationFn: ({ shortId }: Member) => unwrap(api.DELETE('/api/v1/members/{id}/sessions', member(shortId))),
    onSuccess: (_, loggedOut) => toast(m.loggedOutMember({ name: fullName(loggedOut) })),
  })

export const useRemoveFactors = () =>
  useMutation({
    mutationFn: ({ shortId }: Member) =>
      unwrap(api.DELETE('/api/v1/members/{id}/second-factors', member(shortId))),
    onSuccess: (_, helped) => toast(m.factorsRemoved({ name: fullName(helped) })),
  })

export const useRestoreMember = () =>
  usePeopleMutation(
    ({ shortId }: Member) => unwrap(api.POST('/api/v1/members/{id}/restoration', member(shortId))),
    { said: (restored) => m.restored({ name: fullName(restored) }) },
  )

export const useChangeRole = () =>
  usePeopleMutation(
    ({ id, ...body }: { id: string; role: Role; since: string }) =>
      unwrap(api.PUT('/api/v1/members/{id}/role', { ...member(id), body })),
    SINCE,
  )

export const useGiveTitle = () =>
  usePeopleMutation(
    ({ id, ...body }: { id: string; titleId: string; since: string; takeOver: boolean }) =>
      unwrap(api.PUT('/api/v1/members/{id}/title', { ...member(id), body })),
    SINCE,
  )

export const useEndTitle = () =>
  usePeopleMutation(
    ({ id, since }: { id: string; since: string }) =>
      unwrap(
        api.DELETE('/api/v1/members/{id}/title', {
          params: { path: { id }, query: { since } },
        }),
      ),
    SINCE,
  )

interface Membership {
  team: string
  member: Pick<Member, 'id'>
  since: string
}

export const usePutInTeam = (options: { beside?: readonly string[] } = {}) =>
  usePeopleMutation(
    ({ team, member: { id }, ...body }: Membership & { leader: boolean }) =>
      unwrap(
        api.PUT('/api/v1/teams/{id}/members/{memberId}', {
          params: { path: { id: team, memberId: id } },
          body,
        }),
      ),
    options,
  )

export const useTakeOutOfTeam = () =>
  usePeopleMutation(
    ({ team, member: { id }, since }: Membership) =>
      unwrap(
        api.DELETE('/api/v1/teams/{id}/members/{memberId}', {
          params: { path: { id: team, memberId: id }, query: { since } },
        }),
      ),
    { silent: true },
  )

export const useCorrectHistory = () =>
  usePeopleMutation(
    ({ id, entryId, ...body }: { id: string; entryId: string; startedOn?: string; endedOn?: string }) =>
      unwrap(
        api.PATCH('/api/v1/members/{id}/history/{entryId}', {
          params: { path: { id, entryId } },
          headers: mergePatch,
          body,
        }),
      ),
    { silent: true },
  )

export const useDeleteHistory = () =>
  usePeopleMutation(
    ({ id, entry }: { id: string; entry: HistoryEntry }) =>
      unwrap(
        api.DELETE('/api/v1/members/{id}/history/{entryId}', {
          params: { path: { id, entryId: entry.id } },
        }),
      ),
    { silent: true },
  )

export const useCreateTeam = () =>
  usePeopleMutation((body: TeamRequest) => unwrap(api.POST('/api/v1/teams', { body })), { silent: true })

export const useCreateTitle = () =>
  usePeopleMutation((body: TitleRequest) => unwrap(api.POST('/api/v1/titles', { body })), { silent: true })

/** Fetched when the question is answered: what is deleted is what the server has then. */
export const useDeleteTeam = () => {
  const client = useQueryClient()
  return usePeopleMutation(
    async (id: string) => {
      const { etag } = await client.query({ ...teamQuery(id), staleTime: 0 })
      return unwrap(
        api.DELETE('/api/v1/teams/{id}', { params: { path: { id }, header: { 'If-Match': etag } } }),
      )
    },
    { silent: true },
  )
}

export const useDeleteTitle = () => {
  const client = useQueryClient()
  return usePeopleMutation(
    async (id: string) => {
      const { etag } = await client.query({ ...titleQuery(id), staleTime: 0 })
      return unwrap(
        api.DELETE('/api/v1/titles/{id}', { params: { path: { id }, header: { 'If-Match': etag } } }),
      )
    },
    { silent: true },
  )
}
