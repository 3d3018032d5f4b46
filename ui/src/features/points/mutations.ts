import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap, unwrapVersioned } from '@/api/client'
import { problemText } from '@/api/problem'
import type { Badge, FiguresRequest } from '@/api/types'
import { toastError } from '@/ui/toasts'
import { POINTS_KEY, rankingChoiceQuery } from './queries'

/** Whatever came of it, points are fetched anew. */
function usePointsMutation<V, R>(mutationFn: (variables: V) => Promise<R>, silent = false) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onError: (error) => {
      if (!silent) toastError(problemText(error))
    },
    onSettled: () => client.invalidateQueries({ queryKey: POINTS_KEY }),
  })
}

/** Shown as chosen at once; the server's word follows. */
export const useChooseRanking = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (listed: boolean) => unwrap(api.PUT('/api/v1/me/points/ranking', { body: { listed } })),
    onMutate: (listed) => client.setQueryData(rankingChoiceQuery.queryKey, { listed }),
    onError: (error) => toastError(problemText(error)),
    onSettled: () => client.invalidateQueries({ queryKey: POINTS_KEY }),
  })
}

export const useGivePoints = () =>
  usePointsMutation(
    ({ id, ...body }: { id: string; amount: number; reason: string }) =>
      unwrap(api.POST('/api/v1/members/{id}/points', { params: { path: { id } }, body })),
    true,
  )

interface BadgeOf {
  id: string
  badge: Badge
}

export const useGiveBadge = () =>
  usePointsMutation(({ id, badge, reason }: BadgeOf & { reason: string | undefined }) =>
    unwrap(
      api.PUT('/api/v1/members/{id}/badges/{badge}', {
        params: { path: { id, badge } },
        body: reason ? { reason } : {},
      }),
    ),
  )

export const useTakeBadge = () =>
  usePointsMutation(({ id, badge }: BadgeOf) =>
    unwrap(api.DELETE('/api/v1/members/{id}/badges/{badge}', { params: { path: { id, badge } } })),
  )

export const useDryRun = () =>
  useMutation({
    mutationFn: (body: FiguresRequest) => unwrap(api.POST('/api/v1/points/rules/dry-run', { body })),
  })

export const useApplyRules = () =>
  usePointsMutation(
    ({ etag, ...body }: { etag: string; figures: FiguresRequest; reason: string }) =>
      unwrapVersioned(api.POST('/api/v1/points/rules', { params: { header: { 'If-Match': etag } }, body })),
    true,
  )
