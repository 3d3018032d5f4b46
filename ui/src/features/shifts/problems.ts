import { addProblemTexts } from '@/api/problem'
import * as m from '@/messages/shifts.gen'

addProblemTexts({
  'shift-full': m.full,
  'shift-overlaps': m.overlaps,
  'event-over': m.eventOver,
  'event-cancelled': m.eventOff,
})
