import { infiniteQueryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { AuditAction } from '@/api/types'

export interface AuditFilter {
  action: string
  actor: string
  subject: string
  from: string
  until: string
}

const PAGE = 50

/** Only the filters that are set. */
const asQuery = ({ action, actor, subject, from, until }: AuditFilter) => ({
  ...(action && { action: action as AuditAction }),
  ...(actor && { actor }),
  ...(subject && { subject }),
  ...(from && { from }),
  ...(until && { until }),
})

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/audit', {
          params: { query: { ...asQuery(filter), limit: PAGE, after: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })

export const exportAddress = (filter: AuditFilter): string =>
  `/api/v1/audit.csv?${new URLSearchParams(asQuery(filter)).toString()}`
