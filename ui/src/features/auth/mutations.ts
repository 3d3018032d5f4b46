import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { changeIdentity } from '@/api/queryClient'
import { setLanguage } from '@/lib/i18n'
import { sessionsQuery, type CurrentSession } from './queries'

export function useLogIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (body: { email: string; password: string }): Promise<CurrentSession> =>
      unwrap(api.POST('/sessions', { body })),
    onSuccess: (session) => {
      setLanguage(session.member.language)
      changeIdentity(client, session)
    },
  })
}

export function useLogOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/sessions/current')),
    onSuccess: () => changeIdentity(client, null),
  })
}

export function useLogOutEverywhere() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/sessions')),
    onSuccess: () => changeIdentity(client, null),
  })
}

export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/sessions/{id}', { params: { path: { id } } })),
    onSettled: () => client.invalidateQueries(sessionsQuery),
  })
}

export function useChangePassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { currentPassword: string; newPassword: string }) =>
      unwrap(api.PUT('/me/password', { body })),
    onSuccess: () => client.invalidateQueries(sessionsQuery),
  })
}
