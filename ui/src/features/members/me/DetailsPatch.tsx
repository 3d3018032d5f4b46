import { Link } from 'react-router'
import type { Versioned } from '@/api/client'
import type { Member, MemberPatch } from '@/api/types'
import { setLanguage } from '@/lib/i18n'
import { textPatch } from '@/lib/mergePatch'
import { paths } from '@/lib/paths'
import { atMost } from '@/lib/validation'
import * as m from '@/messages/me.gen'
import { CheckField, SelectField, TextField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { useMemberForm } from '../memberForm'
import { titleName } from '../people/words'

const toFields = (member: Member) => ({
  nickname: member.nickname ?? '',
  phone: member.phone ?? '',
  drivingLicence: member.drivingLicence ?? false,
  language: member.language ?? 'sv',
})

/** The address that one logs in with changes in steps of its own, elsewhere. */
function Email({ member: { email, title } }: { member: Member }) {
  return (
    <dl className={layout.facts}>
      <dt>{m.email()}</dt>
      <dd>
        {email} · <Link to={paths.security}>{m.emailChange()}</Link>
      </dd>
      {title?.email && (
        <>
          <dt>{m.titleEmail({ title: titleName(title) })}</dt>
          <dd>{m.titleEmailShown({ address: title.email })}</dd>
        </>
      )}
    </dl>
  )
}

export function DetailsPatch({ member }: { member: Versioned<Member> }) {
  const { fields, form } = useMemberForm({
    member,
    toFields,
    toPatch: (before, after) => textPatch(before, after) as MemberPatch,
    validate: (values) => ({
      nickname: atMost(60, values.nickname),
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
      <Email member={member.value} />
      <SaveForm {...form} label={m.save()}>
        <TextField
          label={m.nickname()}
          description={m.nicknameHint()}
          autoComplete="nickname"
          {...fields.text('nickname')}
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
