import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { EVENT_KEYS } from '@/features/events/queries'
import { replace, takeOut } from './album'
import { photoQuery } from './queries'

/** A photo, and in whose album it is. */
export interface Which {
  eventId: string
  id: string
}

/** Its page and the lists show its cover. */
function refreshEvent(client: QueryClient, eventId: string) {
  void client.invalidateQueries({ queryKey: EVENT_KEYS.one(eventId) })
  void client.invalidateQueries({ queryKey: EVENT_KEYS.lists })
}

/** Does something to a photo, then shows it as it is now. */
function useChange<V>({ eventId, id }: Which, act: (value: V) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (value: V) => {
      await act(value)
      return client.query({ ...photoQuery(id), staleTime: 0 })
    },
    onSuccess: (photo) => {
      replace(client, eventId, photo)
      refreshEvent(client, eventId)
    },
  })
}

export const useSetCaption = (which: Which) =>
  useChange(which, (caption: string) =>
    unwrap(
      api.PUT('/api/v1/photos/{id}/caption', {
        params: { path: { id: which.id } },
        body: caption ? { caption } : {},
      }),
    ),
  )

/** Whether it stands at the top of its event. */
export const useMakeCover = (which: Which) =>
  useChange(which, (cover: boolean) => {
    const photo = { params: { path: { id: which.id } } }
    return unwrap(
      cover ? api.PUT('/api/v1/photos/{id}/cover', photo) : api.DELETE('/api/v1/photos/{id}/cover', photo),
    )
  })

interface Naming {
  memberId: string
  isIn: boolean
}

/** Says that somebody is in a photo, or takes it back. */
export const useName = (which: Which) =>
  useChange(which, ({ memberId, isIn }: Naming) => {
    const person = { params: { path: { id: which.id, memberId } } }
    return unwrap(
      isIn
        ? api.PUT('/api/v1/photos/{id}/people/{memberId}', person)
        : api.DELETE('/api/v1/photos/{id}/people/{memberId}', person),
    )
  })

/** As far as a dialog needs to know it. */
export interface RemovalMutation<V> {
  mutate: (value: V, options: { onSuccess: () => void }) => void
  isPending: boolean
  error: Error | null
}

/** Does something after which a photo is not in its album any more. */
function useRemoval<V>({ eventId, id }: Which, act: (value: V) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () => {
      takeOut(client, eventId, id)
      refreshEvent(client, eventId)
    },
  })
}

export const useTakeDown = (which: Which) =>
  useRemoval(which, (why: string) =>
    unwrap(
      api.PUT('/api/v1/photos/{id}/take-down', {
        params: { path: { id: which.id } },
        body: why ? { why } : {},
      }),
    ),
  )

export const useDeletePhoto = (which: Which) =>
  useRemoval(which, () => unwrap(api.DELETE('/api/v1/photos/{id}', { params: { path: { id: which.id } } })))
