import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { ApiProblem } from '@/api/problem'
import type { PhotoView } from '@/api/types'
import { currentSessionQuery } from '@/features/auth/queries'
import { putIn } from './album'
import { fileProblem } from './fileProblem'
import { Queue } from './queue'
import { sendPhoto } from './sendPhoto'

function newQueue(client: QueryClient, eventId: string, memberId: string): Queue<PhotoView> {
  const queue = new Queue(
    (file, sending) => {
      // Nobody sends what somebody else chose before they logged out.
      if (client.getQueryData(currentSessionQuery.queryKey)?.memberId !== memberId)
        return Promise.reject(new ApiProblem(401, { type: 'not-logged-in' }))
      return sendPhoto(eventId, file, sending)
    },
    (photo: PhotoView) => putIn(client, eventId, photo),
    fileProblem,
  )
  // The browser asks before the tab is closed, wherever on the site somebody is by then.
  addEventListener('beforeunload', (event) => {
    if (queue.current().items.some(({ state }) => state !== 'failed')) event.preventDefault()
  })
  return queue
}

// They go on while somebody looks at something else on the site.
const queues = new WeakMap<QueryClient, Map<string, Queue<PhotoView>>>()

function queueOf(client: QueryClient, eventId: string, memberId: string): Queue<PhotoView> {
  const ofClient = queues.get(client) ?? new Map<string, Queue<PhotoView>>()
  const key = `${eventId} ${memberId}`
  const queue = ofClient.get(key) ?? newQueue(client, eventId, memberId)
  queues.set(client, ofClient.set(key, queue))
  return queue
}

/** The files of a member on their way into an album. */
export function useUploads(eventId: string, memberId: string) {
  const queue = queueOf(useQueryClient(), eventId, memberId)
  return { queue, ...useSyncExternalStore(queue.subscribe, queue.current) }
}
