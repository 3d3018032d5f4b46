import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { membersQuery } from '@/features/members/queries'
import { matches, nameWithNickname } from '@/lib/names'
import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import classes from './photos.module.css'

const SHOWN = 6

interface NameSomebodyProps {
  /** Who is named already. */
  there: Set<string>
  onName: (memberId: string) => void
}

/** Somebody in a photo: found by the first letters of a name. */
export function NameSomebody({ there, onName }: NameSomebodyProps) {
  const [wanted, setWanted] = useState('')
  const asked = wanted.trim()
  const { data: members } = useQuery({ ...membersQuery, enabled: asked !== '' })
  const found = asked
    ? (members ?? []).filter(
        ({ id, firstName, nickname, lastName }) =>
          !there.has(id) && matches(asked, firstName, nickname, lastName),
      )
    : []
  return (
    <div>
      <TextField
        label={m.nameSomebody()}
        description={m.nameHint()}
        autoComplete="off"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <div className={classes.found} role="status">
        {found.slice(0, SHOWN).map((member) => (
          <Button
            key={member.id}
            compact
            variant="ghost"
            aria-label={m.nameNamed({ name: nameWithNickname(member) })}
            onClick={() => {
              onName(member.id)
              setWanted('')
            }}
          >
            + {nameWithNickname(member)}
          </Button>
        ))}
        {asked && members && found.length === 0 && <span className={layout.muted}>{m.noMatch()}</span>}
      </div>
    </div>
  )
}
