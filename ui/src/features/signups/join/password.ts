import { atMost } from '@/lib/validation'
import * as m from '@/messages/signups.gen'

const [SHORTEST, LONGEST] = [12, 200]

/** How long it has to be; whether it is easy to guess only the server knows. */
export const password = (text: string): string | undefined =>
  text.length < SHORTEST ? m.passwordShort({ min: SHORTEST }) : atMost(LONGEST, text)
