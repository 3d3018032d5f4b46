import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { EventKind, EventSummary } from '@/api/types'
import { addDays, addMonths } from '@/lib/dates'
import { EVENT_KEYS } from '../queries'

const PAGE = 30
const MONTH_PAGE = 200

interface Filter {
  when: 'COMING' | 'PAST'
  kind?: EventKind
  /** Days, the last one not included. */
  from?: string
  until?: string
}

export const eventsQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: [...EVENT_KEYS.lists, 'pages', filter],
    queryFn: ({ pageParam }) => {
      const { kind, ...rest } = filter
      return unwrap(
        api.GET('/api/v1/events', {
          params: { query: { ...rest, ...(kind && { kind: [kind] }), limit: PAGE, after: pageParam } },
        }),
      )
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })

/** What the weeks that show a month need: a week more on either side. */
export const monthQuery = (month: string) =>
  queryOptions({
    queryKey: [...EVENT_KEYS.lists, 'month', month],
    queryFn: async () => {
      const events: EventSummary[] = []
      let after: string | undefined
      const from = addDays(`${month}-01`, -7)
      const until = addDays(`${addMonths(month, 1)}-01`, 7)
      do {
        const query = { from, until, limit: MONTH_PAGE, after }
        const page = await unwrap(api.GET('/api/v1/events', { params: { query } }))
        events.push(...page.items)
        after = page.next
      } while (after)
      return events
    },
  })
