import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap, unwrapVersioned } from '@/api/client'
import { isStatus } from '@/api/problem'
import type { Staffing, StaffingNeed, WorkerRequest, WorkRequest } from '@/api/types'
import { EVENT_KEYS } from '@/features/events/queries'
import { SHIFT_KEYS, staffingQuery } from './queries'
import './problems'

/** A change of who works: its answer is the staffing after it; where it is refused, the staffing was another than the page shows. */
function useStaffingChange<V>(id: string, mutationFn: (variables: V) => Promise<Staffing>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (staffing) => {
      client.setQueryData(staffingQuery(id).queryKey, staffing)
      void client.invalidateQueries({ queryKey: SHIFT_KEYS.candidates(id) })
      void client.invalidateQueries({ queryKey: EVENT_KEYS.lists })
    },
    onError: (error) => {
      if (isStatus(error, 404, 409)) void client.invalidateQueries({ queryKey: EVENT_KEYS.one(id) })
    },
  })
}

export const useAnswerWork = (id: string) =>
  useStaffingChange(id, (body: WorkRequest) =>
    unwrap(api.PUT('/api/v1/events/{id}/work/me', { params: { path: { id } }, body })),
  )

interface Addition {
  memberId: string
  work: WorkerRequest
}

export const useAddWorker = (id: string) =>
  useStaffingChange(id, ({ memberId, work }: Addition) =>
    unwrap(
      api.PUT('/api/v1/events/{id}/work/{memberId}', { params: { path: { id, memberId } }, body: work }),
    ),
  )

export const useRemoveWorker = (id: string) =>
  useStaffingChange(id, (memberId: string) =>
    unwrap(api.DELETE('/api/v1/events/{id}/work/{memberId}', { params: { path: { id, memberId } } })),
  )

export const usePlanStaffing = (id: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ etag, needs }: { etag: string; needs: StaffingNeed[] }) =>
      unwrapVersioned(
        api.PUT('/api/v1/events/{id}/staffing-needs', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { needs },
        }),
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['events'] })
    },
  })
}
