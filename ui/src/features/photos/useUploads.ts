import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { PhotoView } from '@/api/types'
import { putIn } from './album'
import { fileProblem } from './fileProblem'
import { Queue } from './queue'
import { sendPhoto } from './uploads'

function newQueue(client: QueryClient, eventId: string): Queue<PhotoView> {
  const queue = new Queue(
    (file, sending) => sendPhoto({ event: eventId }, file, sending),
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

function queueOf(client: QueryClient, eventId: string): Queue<PhotoView> {
  const ofClient = queues.get(client) ?? new Map<string, Queue<PhotoView>>()
  const queue = ofClient.get(eventId) ?? newQueue(client, eventId)
  queues.set(client, ofClient.set(eventId, queue))
  return queue
}

/** The files on their way into an album. */
export function useUploads(eventId: string) {
  const queue = queueOf(useQueryClient(), eventId)
  return { queue, ...useSyncExternalStore(queue.subscribe, queue.current) }
}
