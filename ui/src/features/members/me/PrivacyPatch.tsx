import type { Versioned } from '@/api/client'
import type { Member, Privacy } from '@/api/types'
import { textPatch } from '@/lib/mergePatch'
import * as m from '@/messages/me.gen'
import { SelectField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { useMemberForm } from '../memberForm'

const EVERYTHING_OPEN: Privacy = { email: 'MEMBERS', phone: 'MEMBERS', photos: 'PUBLIC' }

export function PrivacyPatch({ member }: { member: Versioned<Member> }) {
  const { fields, form } = useMemberForm({
    member,
    toFields: ({ privacy }) => privacy ?? EVERYTHING_OPEN,
    toPatch: (before, after) => ({ privacy: textPatch(before, after) as Privacy }),
    saved: m.privacySaved(),
  })
  const inside = [
    { value: 'MEMBERS', label: m.seenMembers() },
    { value: 'MASTERS', label: m.seenMasters() },
  ]
  return (
    <Patch aria-labelledby="privacy">
      <h2 id="privacy">{m.privacy()}</h2>
      <p className={layout.muted}>{m.privacyText()}</p>
      <SaveForm {...form} label={m.savePrivacy()}>
        <SelectField label={m.privacyEmail()} data={inside} {...fields.text('email')} />
        <SelectField label={m.privacyPhone()} data={inside} {...fields.text('phone')} />
        <SelectField
          label={m.privacyPhotos()}
          data={[{ value: 'PUBLIC', label: m.seenPublic() }, ...inside]}
          {...fields.text('photos')}
        />
      </SaveForm>
    </Patch>
  )
}
