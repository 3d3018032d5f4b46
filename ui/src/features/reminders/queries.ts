import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { SESSION_KEY } from '@/api/queryClient'
import type { ReminderKind } from '@/api/types'

export const remindersQuery = queryOptions({
  queryKey: [...SESSION_KEY, 'reminders'],
  queryFn: () => unwrap(api.GET('/api/v1/me/reminders')),
})

export function useChooseReminders() {
  const client = useQueryClient()
  return useMutation({
    // One after the other, so that the last tick is the one that stays.
    scope: { id: 'reminders' },
    mutationFn: (wanted: ReminderKind[]) => unwrap(api.PUT('/api/v1/me/reminders', { body: { wanted } })),
    onSuccess: (choice) => client.setQueryData(remindersQuery.queryKey, choice),
  })
}

export const useReply = () =>
  useMutation({
    mutationFn: (body: { token: string; yes: boolean }) => unwrap(api.POST('/api/v1/replies', { body })),
  })
