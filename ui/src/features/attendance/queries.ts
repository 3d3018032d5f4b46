import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { isStatus } from '@/api/problem'
import { EVENT_KEYS } from '@/features/events/queries'

const ofEvent = (id: string) => ({ params: { path: { id } } })

export const attendanceQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...EVENT_KEYS.one(eventId), 'attendance'],
    queryFn: () => unwrap(api.GET('/api/v1/events/{id}/attendance', ofEvent(eventId))),
  })

export const guestDataQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...EVENT_KEYS.one(eventId), 'guest-data'],
    queryFn: () => unwrap(api.GET('/api/v1/events/{id}/attendance/me/guest-data', ofEvent(eventId))),
    // A form stands on it, which must not change under somebody's hands.
    refetchOnWindowFocus: false,
  })

export const guestListQuery = (eventId: string) =>
  queryOptions({
    queryKey: [...EVENT_KEYS.one(eventId), 'guest-list'],
    queryFn: () => unwrap(api.GET('/api/v1/events/{id}/guest-list', ofEvent(eventId))),
  })

/** What is remembered of the reader as a guest; null for nothing. */
export const guestProfileQuery = queryOptions({
  queryKey: ['guest-profile'],
  queryFn: async () => {
    try {
      return await unwrap(api.GET('/api/v1/me/guest-profile'))
    } catch (error) {
      if (isStatus(error, 404)) return null
      throw error
    }
  },
})

export const guestListAddress = (eventId: string) =>
  `/api/v1/events/${encodeURIComponent(eventId)}/guest-list.csv`
