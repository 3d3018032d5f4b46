import { queryOptions } from '@tanstack/react-query'
import { api, unwrap, unwrapVersioned, type Versioned } from '@/api/client'
import type { Member } from '@/api/types'

export const PEOPLE_KEYS = { members: ['members'], teams: ['teams'], titles: ['titles'] }

const PAGE = 500

/** Every member the reader may see, page by page, so that no list ends silently at the first hundred. */
async function allMembers(deleted: boolean): Promise<Member[]> {
  const members: Member[] = []
  let after: string | undefined
  do {
    const page = await unwrap(
      api.GET('/api/v1/members', { params: { query: { limit: PAGE, after, ...(deleted && { deleted }) } } }),
    )
    members.push(...page.items)
    after = page.next
  } while (after)
  return members
}

export const membersQuery = queryOptions({
  queryKey: [...PEOPLE_KEYS.members, 'list'],
  queryFn: () => allMembers(false),
})

export const deletedMembersQuery = queryOptions({
  queryKey: [...PEOPLE_KEYS.members, 'deleted'],
  queryFn: async () => (await allMembers(true)).filter((member) => member.deletedAt),
})

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: [...PEOPLE_KEYS.members, 'one', id],
    queryFn: (): Promise<Versioned<Member>> =>
      unwrapVersioned(api.GET('/api/v1/members/{id}', { params: { path: { id } } })),
  })

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: [...PEOPLE_KEYS.members, 'history', id],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/members/{id}/history', { params: { path: { id } } }))).items,
  })

export const teamsQuery = queryOptions({
  queryKey: [...PEOPLE_KEYS.teams, 'list'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/teams'))).items,
})

export const teamQuery = (id: string) =>
  queryOptions({
    queryKey: [...PEOPLE_KEYS.teams, 'one', id],
    queryFn: () => unwrapVersioned(api.GET('/api/v1/teams/{id}', { params: { path: { id } } })),
  })

export const titlesQuery = queryOptions({
  queryKey: [...PEOPLE_KEYS.titles, 'list'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/titles'))).items,
})

export const titleQuery = (id: string) =>
  queryOptions({
    queryKey: [...PEOPLE_KEYS.titles, 'one', id],
    queryFn: () => unwrapVersioned(api.GET('/api/v1/titles/{id}', { params: { path: { id } } })),
  })
