import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'

export const PHOTOS_KEY = ['photos']

const PAGE = 100
/** As many as the patch on the event's page has room for. */
const NEWEST = 6

const page = (eventId: string, query: { limit: number; after?: string | undefined; newest?: boolean }) =>
  unwrap(api.GET('/api/v1/events/{id}/photos', { params: { path: { id: eventId }, query } }))

/** The album of an event, the oldest photo first. */
export const albumQuery = (eventId: string) =>
  infiniteQueryOptions({
    queryKey: [...PHOTOS_KEY, 'of-event', eventId],
    queryFn: ({ pageParam }) => page(eventId, { limit: PAGE, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })

export const newestPhotosQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...PHOTOS_KEY, 'newest-of-event', eventId],
    queryFn: async () => (await page(eventId, { limit: NEWEST, newest: true })).items,
  })

export const photoQuery = (id: string) =>
  queryOptions({
    queryKey: [...PHOTOS_KEY, 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/photos/{id}', { params: { path: { id } } })),
  })

/** The whole album in one file. */
export const albumFile = (eventId: string): string =>
  `/api/v1/events/${encodeURIComponent(eventId)}/photos.zip`
