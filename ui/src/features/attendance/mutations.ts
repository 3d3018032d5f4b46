import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { isStatus, problemText } from '@/api/problem'
import type { AttendanceRequest, GuestDataRequest } from '@/api/types'
import { EVENT_KEYS } from '@/features/events/queries'
import { toastError } from '@/ui/toasts'
import { attendanceQuery, guestDataQuery, guestListQuery, guestProfileQuery } from './queries'

export function useAnswer(eventId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: AttendanceRequest) =>
      unwrap(api.PUT('/api/v1/events/{id}/attendance/me', { params: { path: { id: eventId } }, body })),
    onSuccess: (attendance) => {
      client.setQueryData(attendanceQuery(eventId).queryKey, attendance)
      // What a guest gave goes with the answer.
      void client.invalidateQueries(guestDataQuery(eventId))
      void client.invalidateQueries({ queryKey: EVENT_KEYS.lists })
    },
    onError: (error) => {
      toastError(problemText(error))
      if (isStatus(error, 404, 409)) void client.invalidateQueries(attendanceQuery(eventId))
    },
  })
}

export function useRemoveAttendee(eventId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (memberId: string) =>
      unwrap(
        api.DELETE('/api/v1/events/{id}/attendance/{memberId}', {
          params: { path: { id: eventId, memberId } },
        }),
      ),
    onSettled: () => {
      void client.invalidateQueries(attendanceQuery(eventId))
      void client.invalidateQueries(guestListQuery(eventId))
    },
  })
}

export function useGiveGuestData(eventId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: GuestDataRequest) =>
      unwrap(
        api.PUT('/api/v1/events/{id}/attendance/me/guest-data', { params: { path: { id: eventId } }, body }),
      ),
    onSuccess: (data) => {
      client.setQueryData(guestDataQuery(eventId).queryKey, data)
      void client.invalidateQueries(guestProfileQuery)
      void client.invalidateQueries(guestListQuery(eventId))
    },
  })
}

export function useForgetGuestProfile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/me/guest-profile')),
    onSuccess: () => {
      client.setQueryData(guestProfileQuery.queryKey, null)
      // What the forms for guests begin with.
      void client.invalidateQueries({ queryKey: ['events', 'one'] })
    },
    onError: (error) => toastError(problemText(error)),
  })
}
