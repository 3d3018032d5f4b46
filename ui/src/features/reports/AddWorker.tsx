import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportLine } from '@/api/types'
import { membersQuery } from '@/features/members/queries'
import { matches, nameWithNickname } from '@/lib/names'
import * as m from '@/messages/reports.gen'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import classes from './reports.module.css'

const SHOWN = 6

interface AddWorkerProps {
  there: Set<string>
  onAdd: (member: ReportLine['member']) => void
}

/** Somebody who jumped in: found by the first letters of a name. */
export function AddWorker({ there, onAdd }: AddWorkerProps) {
  const all = useQuery(membersQuery).data ?? []
  const [wanted, setWanted] = useState('')
  const found = wanted.trim()
    ? all.filter(
        ({ id, firstName, nickname, lastName }) =>
          !there.has(id) && matches(wanted.trim(), firstName, nickname, lastName),
      )
    : []
  return (
    <div>
      <TextField
        label={m.add()}
        description={m.addText()}
        autoComplete="off"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Not yet the whole report.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <div className={classes.found} role="status">
        {found.slice(0, SHOWN).map((member) => (
          <Button
            key={member.id}
            variant="ghost"
            aria-label={m.addNamed({ name: nameWithNickname(member) })}
            onClick={() => {
              onAdd(member)
              setWanted('')
            }}
          >
            + {nameWithNickname(member)}
          </Button>
        ))}
        {wanted.trim() && found.length === 0 && <span className={layout.muted}>{m.noMatch()}</span>}
      </div>
    </div>
  )
}
