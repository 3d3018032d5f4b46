import type { Versioned } from '@/api/client'
import type { Member, MemberPatch } from '@/api/types'
import { useProven } from '@/features/auth/parts'
import { useSelf } from '@/features/auth/queries'
import { textPatch } from '@/lib/mergePatch'
import { atMost, email, required } from '@/lib/validation'
import * as m from '@/messages/admin.gen'
import { CheckField, SelectField, TextField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { useMemberForm } from '../memberForm'

const toFields = (member: Member) => ({
  firstName: member.firstName,
  lastName: member.lastName,
  nickname: member.nickname ?? '',
  email: member.email ?? '',
  phone: member.phone ?? '',
  language: member.language ?? 'sv',
  drivingLicence: member.drivingLicence ?? false,
})

export function DetailsForm({ member }: { member: Versioned<Member> }) {
  // Another address is another way into the account.
  const proven = useProven()
  const { fields, form } = useMemberForm({
    member,
    toFields,
    toPatch: (before, after) => textPatch(before, after) as MemberPatch,
    validate: (values) => ({
      firstName: required(values.firstName) ?? atMost(60, values.firstName),
      lastName: required(values.lastName) ?? atMost(60, values.lastName),
      nickname: atMost(60, values.nickname),
      email: email(values.email),
      phone: atMost(40, values.phone),
    }),
    saved: m.saved(),
    unless: proven.unless,
  })
  const { text, check } = fields
  const isOwn = useSelf()?.memberId === member.value.id
  return (
    <Patch aria-labelledby="details">
      <h2 id="details">{m.details()}</h2>
      <SaveForm {...form} label={m.save()}>
        <div className={layout.halves}>
          <TextField label={m.firstName()} required autoComplete="off" {...text('firstName')} />
          <TextField label={m.lastName()} required autoComplete="off" {...text('lastName')} />
          <TextField label={m.nickname()} autoComplete="off" {...text('nickname')} />
          <TextField label={m.phone()} type="tel" autoComplete="off" {...text('phone')} />
        </div>
        <TextField
          label={m.email()}
          description={isOwn ? m.ownEmail() : undefined}
          readOnly={isOwn}
          type="email"
          required
          autoComplete="off"
          {...text('email')}
        />
        <div className={layout.halves}>
          <SelectField
            label={m.language()}
            data={[
              { value: 'sv', label: 'Svenska' },
              { value: 'en', label: 'English' },
            ]}
            {...text('language')}
          />
          <CheckField label={m.licence()} {...check('drivingLicence')} />
        </div>
      </SaveForm>
      {proven.dialog}
    </Patch>
  )
}
