import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { MailState } from '@/api/types'

export const MAIL_KEY = ['mails']

const OFTEN_MS = 5_000

/** Asked for again and again, since mails come and go by themselves. */
export const mailsQuery = (state: MailState | undefined, after: string | undefined) =>
  queryOptions({
    queryKey: [...MAIL_KEY, state, after],
    queryFn: () => unwrap(api.GET('/api/v1/mails', { params: { query: { state, after } } })),
    refetchInterval: OFTEN_MS,
    placeholderData: keepPreviousData,
  })
