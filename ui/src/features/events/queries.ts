import { queryOptions } from '@tanstack/react-query'
import { api, unwrap, unwrapVersioned } from '@/api/client'

export const EVENT_KEYS = { lists: ['events', 'list'], one: (id: string) => ['events', 'one', id] }

export const nextEventsQuery = queryOptions({
  queryKey: [...EVENT_KEYS.lists, 'next'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/events', { params: { query: { limit: 7 } } }))).items,
})

export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: EVENT_KEYS.one(id),
    queryFn: () => unwrapVersioned(api.GET('/api/v1/events/{id}', { params: { path: { id } } })),
  })
