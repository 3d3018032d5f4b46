import { useQuery } from '@tanstack/react-query'
import { formatDay } from '@/lib/dates'
import * as m from '@/messages/guests.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { toast } from '@/ui/toasts'
import { useForgetGuestProfile } from './mutations'
import { guestProfileQuery } from './queries'

/** What is remembered of the reader as a guest, and the button that forgets it; nothing while nothing is. */
export function GuestProfilePatch({ className }: { className?: string | undefined }) {
  const profile = useQuery(guestProfileQuery).data
  const forget = useForgetGuestProfile()
  if (!profile) return null
  return (
    <Patch className={className} aria-labelledby="guest-profile">
      <h2 id="guest-profile">{m.profileTitle()}</h2>
      <p className={layout.muted}>{m.profileLead()}</p>
      <dl className={layout.facts}>
        <dt>{m.born()}</dt>
        <dd>{formatDay(profile.bornOn)}</dd>
        {profile.food && (
          <>
            <dt>{m.food()}</dt>
            <dd>{profile.food}</dd>
          </>
        )}
        {profile.drink && (
          <>
            <dt>{m.drink()}</dt>
            <dd>{profile.drink}</dd>
          </>
        )}
      </dl>
      <p>
        <Button
          variant="ghost"
          pending={forget.isPending}
          onClick={() => forget.mutate(undefined, { onSuccess: () => toast(m.forgotten()) })}
        >
          {m.forget()}
        </Button>
      </p>
    </Patch>
  )
}
