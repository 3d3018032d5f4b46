import { Link } from 'react-router'
import { isStatus, problemText } from '@/api/problem'
import type { CurrentSession, PhotoView } from '@/api/types'
import { MemberFace } from '@/features/faces/parts'
import { fullName, nameWithNickname } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { toast, toastError } from '@/ui/toasts'
import { useName, type Which } from './mutations'
import { NameSomebody } from './NameSomebody'
import classes from './photos.module.css'

type Person = PhotoView['people'][number]

const namingError = (error: unknown, isIn: boolean): string =>
  isIn && isStatus(error, 404) ? m.notNameable() : problemText(error)

interface PeopleProps {
  which: Which
  people: Person[]
  self: CurrentSession
}

/** Who is in a photo; members say so of themselves and of others. */
export function People({ which, people, self }: PeopleProps) {
  const naming = useName(which)
  const there = new Set(people.map(({ id }) => id))
  const name = (memberId: string) =>
    naming.mutate({ memberId, isIn: true }, { onError: (error) => toastError(namingError(error, true)) })
  const unname = (person: Person) =>
    naming.mutate(
      { memberId: person.id, isIn: false },
      {
        onSuccess: () =>
          toast(m.unnamed({ name: fullName(person) }), { label: m.undo(), run: () => name(person.id) }),
        onError: (error) => toastError(namingError(error, false)),
      },
    )
  return (
    <Patch aria-labelledby="people">
      <h2 id="people" className={classes.small}>
        {m.people()}
      </h2>
      {people.length === 0 && <p className={layout.muted}>{m.nobody()}</p>}
      <ul className={layout.plainList}>
        {people.map((person) => (
          <li key={person.id} className={classes.person}>
            <MemberFace person={person} id={person.id} small />
            <Link to={paths.profile(person.shortId)}>{nameWithNickname(person)}</Link>
            {person.removable && (
              <Button
                compact
                variant="subtle"
                aria-label={m.unname({ name: fullName(person) })}
                onClick={() => unname(person)}
              >
                {person.id === self.memberId ? m.notMe() : m.remove()}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!there.has(self.memberId) && (
        <p className={classes.own}>
          <Button variant="ghost" pending={naming.isPending} onClick={() => name(self.memberId)}>
            {m.itsMe()}
          </Button>
        </p>
      )}
      <FormScope>
        <NameSomebody there={there} onName={name} />
      </FormScope>
    </Patch>
  )
}
