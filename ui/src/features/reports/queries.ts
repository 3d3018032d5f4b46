import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, unwrap, unwrapVersioned } from '@/api/client'

const PAGE = 20

/** Under the event, so that whoever refreshes the event refreshes its report. */
export const reportQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['events', 'report', eventId],
    queryFn: () =>
      unwrapVersioned(api.GET('/api/v1/events/{id}/report', { params: { path: { id: eventId } } })),
  })

/** What the reader has yet to report, the newest first. */
export const missingReportsQuery = infiniteQueryOptions({
  queryKey: ['events', 'missing-reports'],
  queryFn: ({ pageParam }) =>
    unwrap(api.GET('/api/v1/reports/missing', { params: { query: { limit: PAGE, after: pageParam } } })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next,
})
