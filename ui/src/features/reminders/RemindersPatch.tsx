import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReminderKind } from '@/api/types'
import { problemText } from '@/api/problem'
import * as m from '@/messages/reminders.gen'
import { CheckField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import { toast, toastError } from '@/ui/toasts'
import { remindersQuery, useChooseReminders } from './queries'

const KINDS: [ReminderKind, () => string][] = [
  ['SHIFT', m.shift],
  ['MAY_WORK', m.mayWork],
  ['MAY_COME', m.mayCome],
  ['UNDERSTAFFED', m.understaffed],
]

function Choices({ wanted }: { wanted: ReminderKind[] }) {
  const choose = useChooseReminders()
  const [shown, setShown] = useState(wanted)
  const change = (kind: ReminderKind, want: boolean) => {
    const next = want ? [...shown, kind] : shown.filter((other) => other !== kind)
    setShown(next)
    choose.mutate(next, {
      onSuccess: () => toast(m.saved()),
      onError: (error) => {
        setShown(wanted)
        toastError(problemText(error))
      },
    })
  }
  return (
    <div className={layout.stack} role="group" aria-labelledby="reminders">
      {KINDS.map(([kind, label]) => (
        <CheckField
          key={kind}
          label={label()}
          checked={shown.includes(kind)}
          onChange={(event) => change(kind, event.currentTarget.checked)}
        />
      ))}
    </div>
  )
}

/** What the reader is reminded of by mail. A tick is saved at once. */
export function RemindersPatch() {
  const reminders = useQuery(remindersQuery)
  return (
    <Patch aria-labelledby="reminders">
      <h2 id="reminders">{m.title()}</h2>
      <p className={layout.muted}>{m.lead()}</p>
      <Loaded
        query={reminders}
        error={reminders.error ? problemText(reminders.error) : undefined}
        height={190}
      >
        {({ wanted }) => <Choices wanted={wanted} />}
      </Loaded>
    </Patch>
  )
}
