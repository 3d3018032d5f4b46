import { useQuery } from '@tanstack/react-query'
import * as m from '@/messages/signups.gen'
import { Chip } from '@/ui/Chip'
import { waitingQuery } from './queries'

/** How many wait for a master's word, beside the link to them; nothing when nobody does. */
export default function WaitingCount() {
  const count = useQuery(waitingQuery).data ?? 0
  return count > 0 && <Chip>{m.waitingCount({ count })}</Chip>
}
