import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { EVENT_KEYS } from '../queries'

/** Where the reader comes or works, or may; the next one first. */
export const myEventsQuery = queryOptions({
  queryKey: [...EVENT_KEYS.lists, 'mine'],
  queryFn: async () => (await unwrap(api.GET('/api/v1/me/events'))).items,
})
