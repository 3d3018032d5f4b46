import type { Qualifications as QualificationsOf } from '@/api/types'
import { formatDay, today } from '@/lib/dates'
import * as people from '@/messages/people.gen'
import * as m from '@/messages/profile.gen'
import { Chip } from '@/ui/Chip'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { QUALIFICATIONS, qualificationName } from '../people/words'
import classes from './ProfilePage.module.css'

function Row({ name, receivedOn, expiresOn }: { name: string; receivedOn: string; expiresOn?: string }) {
  const expired = expiresOn !== undefined && expiresOn < today()
  return (
    <li className={classes.qualification}>
      <strong>{name}</strong>
      <span className={layout.muted}>{people.since({ date: formatDay(receivedOn) })}</span>
      {expiresOn && (
        <Chip tone={expired ? 'warn' : 'ok'}>
          {expired
            ? people.expired({ date: formatDay(expiresOn) })
            : people.until({ date: formatDay(expiresOn) })}
        </Chip>
      )}
    </li>
  )
}

export function Qualifications({ qualifications }: { qualifications: QualificationsOf }) {
  const held = QUALIFICATIONS.flatMap((key) => {
    const qualification = qualifications[key]
    return qualification ? [{ key, ...qualification }] : []
  })
  return (
    <Patch aria-labelledby="qualifications">
      <h2 id="qualifications">{m.qualifications()}</h2>
      {held.length > 0 ? (
        <ul className={layout.plainList}>
          {held.map(({ key, ...dates }) => (
            <Row key={key} name={qualificationName(key)} {...dates} />
          ))}
        </ul>
      ) : (
        <p className={layout.muted}>{m.noQualifications()}</p>
      )}
    </Patch>
  )
}
