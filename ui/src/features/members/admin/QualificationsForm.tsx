import type { Versioned } from '@/api/client'
import type { Member } from '@/api/types'
import * as m from '@/messages/admin.gen'
import { DateField } from '@/ui/fields'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { useMemberForm } from '../memberForm'
import {
  qualificationFields,
  qualificationsPatch,
  validateQualifications,
} from '../people/qualificationFields'
import { QUALIFICATIONS, qualificationName } from '../people/words'
import classes from './admin.module.css'

export function QualificationsForm({ member }: { member: Versioned<Member> }) {
  const { fields, form } = useMemberForm({
    member,
    toFields: qualificationFields,
    toPatch: qualificationsPatch,
    validate: validateQualifications,
    saved: m.saved(),
  })
  return (
    <Patch aria-labelledby="qualifications">
      <h2 id="qualifications">{m.quals()}</h2>
      <SaveForm {...form} label={m.saveQuals()} variant="ghost">
        {QUALIFICATIONS.map((key) => (
          <fieldset key={key} className={classes.qualification}>
            <legend>{qualificationName(key)}</legend>
            <DateField label={m.received()} {...fields.text(`${key}ReceivedOn`)} />
            <DateField label={m.expires()} {...fields.text(`${key}ExpiresOn`)} />
          </fieldset>
        ))}
      </SaveForm>
    </Patch>
  )
}
