import type { QueryClient } from '@tanstack/react-query'
import type { Topic } from '@/api/types'
import { EVENT_KEYS } from '@/features/events/queries'

/** What stands after the event in the keys of the queries that a topic is about; whatever belongs to the event follows from the event. */
const PARTS: Record<Topic, string[] | 'all'> = {
  EVENT: 'all',
  ATTENDANCE: ['attendance'],
  STAFFING: ['staffing', 'candidates', 'staffing-needs'],
  COMMENTS: ['comments'],
}

/** Fetches anew what is shown of the topics, and marks the rest as old. */
export function refresh(client: QueryClient, eventId: string, topics: Topic[]) {
  const event = EVENT_KEYS.one(eventId)
  for (const topic of topics) {
    const parts = PARTS[topic]
    if (parts === 'all') void client.invalidateQueries({ queryKey: event })
    else for (const part of parts) void client.invalidateQueries({ queryKey: [...event, part] })
  }
  if (topics.some((topic) => topic !== 'COMMENTS'))
    void client.invalidateQueries({ queryKey: EVENT_KEYS.lists })
}
