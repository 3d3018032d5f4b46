import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, problemText } from '@/api/problem'
import { api, unwrap } from '@/api/client'
import { SESSION_KEY } from '@/api/queryClient'
import type { CurrentSession } from '@/api/types'
import * as m from '@/messages/passkey.gen'
import { useOpening } from './mutations'
import { passkeysQuery } from './queries'
import './problems'

/** Browsers without passkeys are told nothing about them. */
export const knowsPasskeys = () => 'PublicKeyCredential' in globalThis

// Loaded when somebody reaches for a passkey.
const browser = () => import('@simplewebauthn/browser')

/** What went wrong, whether at the server or between browser and passkey. */
export function passkeyText(error: unknown): string {
  if (error instanceof ApiProblem) return problemText(error)
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return m.knownHere()
  return name === 'NotAllowedError' || name === 'AbortError' ? m.cancelled() : m.failed()
}

export function usePasskeyLogIn(onLoggedIn: (session: CurrentSession) => void) {
  const open = useOpening(onLoggedIn)
  return useMutation({
    mutationFn: async () => {
      const optionsJSON = await unwrap(api.POST('/api/v1/sessions/passkey/options'))
      const credential = await (await browser()).startAuthentication({ optionsJSON })
      return unwrap(api.POST('/api/v1/sessions/passkey', { body: { credential: { ...credential } } }))
    },
    onSuccess: open,
  })
}

/** Proves with a passkey who sits there; a master's rights come back with it. */
export function usePasskeyProof(onProved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const optionsJSON = await unwrap(api.POST('/api/v1/sessions/current/proof/passkey/options'))
      const credential = await (await browser()).startAuthentication({ optionsJSON })
      await unwrap(
        api.POST('/api/v1/sessions/current/proof/passkey', { body: { credential: { ...credential } } }),
      )
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: SESSION_KEY, exact: true })
      onProved()
    },
  })
}

export function useAddPasskey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (name: string) => {
      const optionsJSON = await unwrap(api.POST('/api/v1/me/passkeys/options'))
      const credential = await (await browser()).startRegistration({ optionsJSON })
      return unwrap(api.POST('/api/v1/me/passkeys', { body: { name, credential: { ...credential } } }))
    },
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: SESSION_KEY, exact: true })
      return client.invalidateQueries(passkeysQuery)
    },
  })
}

export function useRenamePasskey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, name }: { id: string; name: string }) =>
      unwrap(api.PUT('/api/v1/me/passkeys/{id}/name', { params: { path: { id } }, body: { name } })),
    onSuccess: () => client.invalidateQueries(passkeysQuery),
  })
}

export function useRemovePasskey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => unwrap(api.DELETE('/api/v1/me/passkeys/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: SESSION_KEY, exact: true })
      return client.invalidateQueries(passkeysQuery)
    },
  })
}
