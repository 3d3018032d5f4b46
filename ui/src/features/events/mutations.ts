import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, unwrap, unwrapVersioned } from '@/api/client'
import { isStatus } from '@/api/problem'
import type { EventRequest } from '@/api/types'
import { EVENT_KEYS, eventQuery } from './queries'

export const refreshEvents = (client: QueryClient) => void client.invalidateQueries({ queryKey: ['events'] })

const withTag = (id: string, etag: string) => ({ params: { path: { id }, header: { 'If-Match': etag } } })

export interface NewEvent {
  event: EventRequest
  repeat?: 'WEEKLY' | 'WEEKDAYS'
  until: string
}

export const useCreateEvent = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ event, repeat, until }: NewEvent) =>
      repeat
        ? unwrap(api.POST('/api/v1/events/series', { body: { event, repeat, until } }))
        : unwrap(api.POST('/api/v1/events', { body: event })),
    onSuccess: () => refreshEvents(client),
  })
}

interface Decision {
  id: string
  etag: string
}

/** A decision about the event as a whole; its page shows what went wrong. */
function useDecision<V extends Decision, R>(mutationFn: (variables: V) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn,
    onSuccess: () => refreshEvents(client),
    onError: (error, { id }) => {
      if (isStatus(error, 404, 409, 412)) void client.invalidateQueries({ queryKey: EVENT_KEYS.one(id) })
    },
  })
}

export const useCancelEvent = () =>
  useDecision(({ id, etag, reason }: Decision & { reason: string }) =>
    unwrapVersioned(api.PUT('/api/v1/events/{id}/cancellation', { ...withTag(id, etag), body: { reason } })),
  )

export const useReinstateEvent = () =>
  useDecision(({ id, etag }: Decision) =>
    unwrapVersioned(api.DELETE('/api/v1/events/{id}/cancellation', withTag(id, etag))),
  )

export const useDeleteEvent = () => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, etag }: Decision) => unwrap(api.DELETE('/api/v1/events/{id}', withTag(id, etag))),
    onSuccess: (_, { id }) => {
      client.removeQueries({ queryKey: eventQuery(id).queryKey })
      void client.invalidateQueries({ queryKey: EVENT_KEYS.lists })
    },
  })
}
