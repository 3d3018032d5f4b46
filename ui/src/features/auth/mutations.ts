import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { changeIdentity } from '@/api/queryClient'
import { setLanguage } from '@/lib/i18n'
import type { CurrentSession } from '@/api/types'
import { sessionsQuery } from './queries'

export function useLogIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: { email: string; password: string }): Promise<CurrentSession> =>
      unwrap(api.POST('/api/v1/sessions', { body })),
    onSuccess: (session) => {
      setLanguage(session.language)
      changeIdentity(client, session)
    },
  })
}

export function useLogOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/sessions/current')),
    onSuccess: () => changeIdentity(client, null),
  })
}

export function useLogOutEverywhere() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/sessions')),
    onSuccess: () => changeIdentity(client, null),
  })
}

export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries(sessionsQuery),
  })
}

export function useChangePassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) =>
      unwrap(api.PUT('/api/v1/me/password', { body })),
    onSuccess: () => client.invalidateQueries(sessionsQuery),
  })
}
