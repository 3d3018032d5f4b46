import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import { replace, takeOut } from './album'
import { photoQuery } from './queries'

/** A photo, and in whose album it is. */
export interface Which {
  eventId: string
  id: string
}

/** Does something to a photo, then shows it as it is now. */
function useChange<V>({ eventId, id }: Which, act: (value: V) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (value: V) => {
      await act(value)
      return client.query({ ...photoQuery(id), staleTime: 0 })
    },
    onSuccess: (photo) => replace(client, eventId, photo),
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

/** Does something after which a photo is not in its album any more. */
function useRemoval<V>({ eventId, id }: Which, act: (value: V) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => takeOut(client, eventId, id) })
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
