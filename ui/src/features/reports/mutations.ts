import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap, unwrapVersioned } from '@/api/client'
import type { ReportLineRequest } from '@/api/types'
import { POINTS_KEY } from '@/features/points/queries'
import { missingReportsQuery, reportQuery } from './queries'

/** @param over what somebody else saved meanwhile */
export const useFileReport = (eventId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({
      etag,
      workers,
      over,
    }: {
      etag: string
      workers: ReportLineRequest[]
      over: boolean
    }) => {
      const newest = over ? (await client.query({ ...reportQuery(eventId), staleTime: 0 })).etag : etag
      return unwrapVersioned(
        api.PUT('/api/v1/events/{id}/report', {
          params: { path: { id: eventId }, header: { 'If-Match': newest } },
          body: { workers },
        }),
      )
    },
    onSuccess: (saved) => {
      client.setQueryData(reportQuery(eventId).queryKey, saved)
      void client.invalidateQueries({ queryKey: POINTS_KEY })
      void client.invalidateQueries({ queryKey: missingReportsQuery.queryKey })
    },
  })
}

export const useDispute = (eventId: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (text: string) =>
      unwrap(
        api.PUT('/api/v1/events/{id}/report/dispute/me', {
          params: { path: { id: eventId } },
          body: { text },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: reportQuery(eventId).queryKey }),
  })
}
