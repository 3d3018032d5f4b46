import { useState, type SubmitEvent } from 'react'
import type { Badge, BadgeView } from '@/api/types'
import * as m from '@/messages/points.gen'
import { Button } from '@/ui/Button'
import { SelectField, TextField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { toast } from '@/ui/toasts'
import { useGiveBadge, useTakeBadge } from './mutations'
import { badgeName, GIVEN_BADGES } from './words'

function Given({ id, badge: { badge, reason } }: { id: string; badge: BadgeView }) {
  const take = useTakeBadge()
  const give = useGiveBadge()
  const name = badgeName(badge)
  const takeIt = () =>
    take.mutate(
      { id, badge },
      {
        onSuccess: () =>
          toast(m.badgeTaken({ badge: name }), {
            label: m.undo(),
            run: () => give.mutate({ id, badge, reason }),
          }),
      },
    )
  return (
    <li>
      <Button compact variant="subtle" pending={take.isPending} onClick={takeIt}>
        {m.takeBadge({ badge: name })}
      </Button>
    </li>
  )
}

/** The badges that masters give and take. */
export function BadgesForm({ id, badges }: { id: string; badges: BadgeView[] }) {
  const give = useGiveBadge()
  const [badge, setBadge] = useState<Badge | ''>('')
  const [reason, setReason] = useState('')
  const given = badges.filter((one) => one.given)
  const free = GIVEN_BADGES.filter((one) => !given.some((other) => other.badge === one))

  function onSubmit(event: SubmitEvent) {
    event.preventDefault()
    if (!badge) return
    give.mutate(
      { id, badge, reason: reason.trim() || undefined },
      {
        onSuccess: () => {
          toast(m.badgeGiven({ badge: badgeName(badge) }))
          setBadge('')
          setReason('')
        },
      },
    )
  }

  return (
    <form onSubmit={onSubmit} noValidate className={layout.stack}>
      <h3>{m.giveBadge()}</h3>
      {given.length > 0 && (
        <ul className={layout.plainList}>
          {given.map((one) => (
            <Given key={one.badge} id={id} badge={one} />
          ))}
        </ul>
      )}
      <SelectField
        label={m.badge()}
        value={badge}
        onChange={(event) => setBadge(event.currentTarget.value as Badge | '')}
        data={[
          { value: '', label: m.pickBadge() },
          ...free.map((one) => ({ value: one, label: badgeName(one) })),
        ]}
      />
      <TextField
        label={m.reason()}
        description={m.reasonText()}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="ghost" disabled={!badge} pending={give.isPending}>
          {m.giveBadge()}
        </Button>
      </div>
    </form>
  )
}
