import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { isProblem, problemText } from '@/api/problem'
import type { MailView } from '@/api/types'
import * as m from '@/messages/mail.gen'
import { toast, toastError } from '@/ui/toasts'
import { MAIL_KEY } from './queries'

const textOf = (error: unknown) =>
  isProblem(error, 'mail-not-resendable') ? m.notResendable() : problemText(error)

/** Whatever came of it, the list is fetched anew. */
function useMailMutation<V>(mutationFn: (variables: V) => Promise<unknown>, said: (variables: V) => string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: (_, variables) => toast(said(variables)),
    onError: (error) => toastError(textOf(error)),
    onSettled: () => client.invalidateQueries({ queryKey: MAIL_KEY }),
  })
}

export const useSendAgain = () =>
  useMailMutation(
    ({ id }: MailView) => unwrap(api.POST('/api/v1/mails/{id}/retry', { params: { path: { id } } })),
    ({ recipient }) => m.sentAgain({ recipient }),
  )

export const useSendTest = () => useMailMutation(() => unwrap(api.POST('/api/v1/mails/test')), m.testSent)
