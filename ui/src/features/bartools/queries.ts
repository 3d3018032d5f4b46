import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { WorkerView } from '@/api/types'
import { addDays, formatTime, today } from '@/lib/dates'
import { forgetTonight, keepTonight, type Tonight } from '@/lib/tonight'

const HOUR_MS = 3_600_000

/** "17–23, 01–03": the hours of somebody, those on end as one. */
export function stretches(hours: string[]): string[] {
  const found: { from: number; to: number }[] = []
  for (const hour of hours.map((text) => Date.parse(text)).sort((a, b) => a - b)) {
    const last = found.at(-1)
    if (last?.to === hour) last.to = hour + HOUR_MS
    else found.push({ from: hour, to: hour + HOUR_MS })
  }
  const time = (at: number) => formatTime(new Date(at).toISOString())
  return found.map(({ from, to }) => `${time(from)}–${time(to)}`)
}

const worker = ({ member, answer, hours, courses }: WorkerView): Tonight['crew'][number] => ({
  id: member.id,
  name: member,
  courses,
  hours: stretches(hours),
  sure: answer === 'YES',
})

/** The evening that is on or begins today and has a crew, or null; the browser keeps it for when there is no network. */
export const tonightQuery = queryOptions({
  queryKey: ['events', 'tonight'],
  queryFn: async (): Promise<Tonight | null> => {
    const until = addDays(today(), 1)
    const { items } = await unwrap(api.GET('/api/v1/events', { params: { query: { until, limit: 10 } } }))
    for (const { id, title, startsAt, endsAt, cancelled } of items) {
      if (cancelled) continue
      const { workers } = await unwrap(api.GET('/api/v1/events/{id}/staffing', { params: { path: { id } } }))
      if (workers.length === 0) continue
      const tonight = { id, title, startsAt, endsAt, crew: workers.map(worker) }
      keepTonight(tonight)
      return tonight
    }
    forgetTonight()
    return null
  },
})
