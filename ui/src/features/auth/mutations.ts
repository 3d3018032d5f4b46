import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { changeIdentity } from '@/api/queryClient'
import { problemText } from '@/api/problem'
import { setLanguage } from '@/lib/i18n'
import type { CurrentSession } from '@/api/types'
import * as m from '@/messages/session.gen'
import { forgetTonight } from '@/lib/tonight'
import { toast, toastError } from '@/ui/toasts'
import { sessionsQuery } from './queries'

/** `onLoggedIn` belongs to the mutation, not to the call: the form is gone as soon as the session is there. */
export function useOpening(onLoggedIn: (session: CurrentSession) => void) {
  const client = useQueryClient()
  return (session: CurrentSession) => {
    setLanguage(session.language)
    onLoggedIn(session)
    changeIdentity(client, session)
  }
}

export function useLogIn(onLoggedIn: (session: CurrentSession) => void, onCodeNeeded: () => void) {
  const open = useOpening(onLoggedIn)
  return useMutation({
    mutationFn: async (body: { email: string; password: string }) =>
      unwrap(api.POST('/api/v1/sessions', { body })),
    onSuccess: (answer) => ('secondFactor' in answer ? onCodeNeeded() : open(answer)),
  })
}

export function useSecondFactor(onLoggedIn: (session: CurrentSession) => void) {
  const open = useOpening(onLoggedIn)
  return useMutation({
    mutationFn: (code: string) => unwrap(api.POST('/api/v1/sessions/second-factor', { body: { code } })),
    onSuccess: open,
  })
}

export function useLogOut() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/sessions/current')),
    onSuccess: () => {
      toast(m.loggedOut())
      forgetTonight()
      changeIdentity(client, null)
    },
    onError: (error) => toastError(problemText(error)),
  })
}

export function useLogOutEverywhere() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/sessions')),
    onSuccess: () => {
      toast(m.endedAll())
      forgetTonight()
      changeIdentity(client, null)
    },
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
