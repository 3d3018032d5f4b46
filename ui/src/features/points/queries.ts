import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, unwrap, unwrapVersioned } from '@/api/client'

export const POINTS_KEY = ['points']

const PAGE = 50

export const rankingQuery = infiniteQueryOptions({
  queryKey: [...POINTS_KEY, 'ranking'],
  queryFn: ({ pageParam }) =>
    unwrap(api.GET('/api/v1/points/ranking', { params: { query: { limit: PAGE, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next,
})

export const rankingChoiceQuery = queryOptions({
  queryKey: [...POINTS_KEY, 'choice'],
  queryFn: () => unwrap(api.GET('/api/v1/me/points/ranking')),
})

/** A few entries at first, and more when somebody wants to know. */
export const memberPointsQuery = (id: string, limit: number) =>
  infiniteQueryOptions({
    queryKey: [...POINTS_KEY, 'member', id, limit],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/members/{id}/points', {
          params: { path: { id }, query: { limit, after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })

export const rulesQuery = queryOptions({
  queryKey: [...POINTS_KEY, 'rules'],
  queryFn: () => unwrapVersioned(api.GET('/api/v1/points/rules')),
})
