import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'

export const PHOTOS_KEY = ['photos']

const PAGE = 100
/** As many as the patch on the event's page has room for. */
export const FIRST = 6

const page = (eventId: string, limit: number, after?: string) =>
  unwrap(
    api.GET('/api/v1/events/{id}/photos', { params: { path: { id: eventId }, query: { limit, after } } }),
  )

/** The album of an event, the oldest photo first. */
export const albumQuery = (eventId: string) =>
  infiniteQueryOptions({
    queryKey: [...PHOTOS_KEY, 'of-event', eventId],
    queryFn: ({ pageParam }) => page(eventId, PAGE, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })

export const firstPhotosQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...PHOTOS_KEY, 'first-of-event', eventId],
    queryFn: async () => (await page(eventId, FIRST)).items,
  })

export const photoQuery = (id: string) =>
  queryOptions({
    queryKey: [...PHOTOS_KEY, 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/photos/{id}', { params: { path: { id } } })),
  })

/** The whole album in one file. */
export const albumFile = (eventId: string): string =>
  `/api/v1/events/${encodeURIComponent(eventId)}/photos.zip`
