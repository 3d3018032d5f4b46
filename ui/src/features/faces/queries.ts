import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { FaceView } from '@/api/types'

export const FACES_KEY = ['faces']
export const PHOTOS_KEY = ['photos']

const PAGE = 24
const FIVE_MINUTES = 300_000

/** One photo of each member who has one, by the member's id: asked for once for all who are on a page. */
export const facesQuery = queryOptions({
  queryKey: FACES_KEY,
  queryFn: async (): Promise<ReadonlyMap<string, FaceView>> =>
    new Map((await unwrap(api.GET('/api/v1/faces'))).items.map((face) => [face.memberId, face])),
  staleTime: FIVE_MINUTES,
})

/** The one for the public first, then the newest. */
export const memberPhotosQuery = (memberId: string) =>
  queryOptions({
    queryKey: [...PHOTOS_KEY, 'of-member', memberId],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/members/{id}/photos', { params: { path: { id: memberId } } }))).items,
  })

/** The reader's own ones and those in which they are named; a page may be short and not the last one. */
export const myPhotosQuery = infiniteQueryOptions({
  queryKey: [...PHOTOS_KEY, 'of-me'],
  queryFn: ({ pageParam }) =>
    unwrap(api.GET('/api/v1/me/photos', { params: { query: { limit: PAGE, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next,
})

/** Whatever waits for a master's word, the first one first. */
export const takeDownsQuery = infiniteQueryOptions({
  queryKey: [...PHOTOS_KEY, 'take-downs'],
  queryFn: ({ pageParam }) =>
    unwrap(api.GET('/api/v1/photo-take-downs', { params: { query: { limit: PAGE, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next,
  // Another master may have decided meanwhile.
  refetchOnWindowFocus: 'always',
})
