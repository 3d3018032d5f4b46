import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'

export const calendarFeedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: () => unwrap(api.GET('/api/v1/me/calendar')),
})
