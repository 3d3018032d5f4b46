import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Topic } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { gather } from './gather'
import { refresh } from './refresh'
import { watchEvent } from './watchEvent'

/** A crowd that signs up at once is fetched twice a second, not with each of them. */
const PAUSE_MS = 500

/** Keeps what the page shows of an event as it is, while it is open. */
export function useLive(eventId: string) {
  const client = useQueryClient()
  const self = useSelf()
  const identity = self === undefined ? undefined : (self?.memberId ?? 'nobody')
  useEffect(() => {
    // What one hears of depends on who one is.
    if (identity === undefined) return
    const topics = gather<Topic>((changed) => refresh(client, eventId, changed), PAUSE_MS)
    const stop = watchEvent(eventId, (changed) => topics.add(changed))
    return () => {
      stop()
      topics.stop()
    }
  }, [client, eventId, identity])
}
