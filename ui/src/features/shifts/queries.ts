import { queryOptions } from '@tanstack/react-query'
import { api, unwrap, unwrapVersioned } from '@/api/client'
import { EVENT_KEYS } from '@/features/events/queries'

const at = (id: string) => ({ params: { path: { id } } })

export const SHIFT_KEYS = {
  staffing: (id: string) => [...EVENT_KEYS.one(id), 'staffing'],
  candidates: (id: string) => [...EVENT_KEYS.one(id), 'candidates'],
  needs: (id: string) => [...EVENT_KEYS.one(id), 'staffing-needs'],
}

export const staffingQuery = (id: string) =>
  queryOptions({
    queryKey: SHIFT_KEYS.staffing(id),
    queryFn: () => unwrap(api.GET('/api/v1/events/{id}/staffing', at(id))),
  })

export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: SHIFT_KEYS.candidates(id),
    queryFn: async () => (await unwrap(api.GET('/api/v1/events/{id}/staffing/candidates', at(id)))).items,
  })

export const needsQuery = (id: string) =>
  queryOptions({
    queryKey: SHIFT_KEYS.needs(id),
    queryFn: () => unwrapVersioned(api.GET('/api/v1/events/{id}/staffing-needs', at(id))),
  })
