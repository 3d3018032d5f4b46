import type { Versioned } from '@/api/client'
import type { Member, MemberPatch } from '@/api/types'
import { setLanguage } from '@/lib/i18n'
import { textPatch } from '@/lib/mergePatch'
import { atMost, email } from '@/lib/validation'
import * as m from '@/messages/me.gen'
import { CheckField, SelectField, TextField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { useMemberForm } from '../memberForm'
import { titleName } from '../people/words'

const toFields = (member: Member) => ({
  nickname: member.nickname ?? '',
  email: member.email ?? '',
  phone: member.phone ?? '',
  drivingLicence: member.drivingLicence ?? false,
  language: member.language ?? 'sv',
})

function emailHint({ title }: Member): string {
  return title?.email ? m.emailTitleHint({ address: title.email, title: titleName(title) }) : m.emailHint()
}

export function DetailsPatch({ member }: { member: Versioned<Member> }) {
  const { fields, form } = useMemberForm({
    member,
    toFields,
    toPatch: (before, after) => textPatch(before, after) as MemberPatch,
    validate: (values) => ({
      nickname: atMost(60, values.nickname),
      email: email(values.email),
      phone: atMost(40, values.phone),
    }),
    saved: m.saved(),
    onSaved: ({ language }) => {
      if (language && language !== member.value.language) setLanguage(language)
    },
  })
  return (
    <Patch aria-labelledby="details">
      <h2 id="details">{m.details()}</h2>
      <SaveForm {...form} label={m.save()}>
        <TextField
          label={m.nickname()}
          description={m.nicknameHint()}
          autoComplete="nickname"
          {...fields.text('nickname')}
        />
        <TextField
          label={m.email()}
          description={emailHint(member.value)}
          type="email"
          autoComplete="email"
          required
          {...fields.text('email')}
        />
        <TextField label={m.phone()} type="tel" autoComplete="tel" {...fields.text('phone')} />
        <SelectField
          label={m.language()}
          data={[
            { value: 'sv', label: 'Svenska' },
            { value: 'en', label: 'English' },
          ]}
          {...fields.text('language')}
        />
        <div className={layout.row}>
          <CheckField label={m.licence()} {...fields.check('drivingLicence')} />
        </div>
      </SaveForm>
    </Patch>
  )
}
