import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { EVENT_KEYS } from '@/features/events/queries'

/** The newest ones first, then those before them; each page has its newest last. */
export const commentsQuery = (eventId: string) =>
  infiniteQueryOptions({
    queryKey: [...EVENT_KEYS.one(eventId), 'comments'],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/events/{id}/comments', {
          params: { path: { id: eventId }, query: { after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })
