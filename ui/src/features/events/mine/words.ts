import type { MyEvent, WorkPromise } from '@/api/types'
import { formatTime } from '@/lib/dates'
import * as m from '@/messages/mine.gen'

/** What a chip says, and how loud. */
export interface Part {
  text: string
  tone?: 'ok' | 'warn' | 'deep'
}

/** "17–19, 21–23". */
const hoursText = ({ hours }: WorkPromise) =>
  hours.map(({ from, until }) => `${formatTime(from)}–${formatTime(until)}`).join(', ')

function work(promise: WorkPromise): Part {
  const hours = hoursText(promise)
  if (promise.answer === 'YES') return { text: hours ? m.works({ hours }) : m.worksSometime(), tone: 'deep' }
  return { text: hours ? m.mayWork({ hours }) : m.mayWorkSometime() }
}

function coming({ answer, placeInLine }: MyEvent): Part[] {
  if (placeInLine !== undefined) return [{ text: m.inLine({ place: placeInLine }), tone: 'warn' }]
  if (answer === 'GOING') return [{ text: m.going(), tone: 'ok' }]
  return answer === 'MAYBE' ? [{ text: m.maybe() }] : []
}

/** The reader's part in an event, the promise to others first; of one that is called off, only that it is. */
export function partsIn(mine: MyEvent): Part[] {
  if (mine.event.cancelled) return [{ text: m.cancelled(), tone: 'warn' }]
  return [...(mine.work ? [work(mine.work)] : []), ...coming(mine)]
}
