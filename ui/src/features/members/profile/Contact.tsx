import type { ReactNode } from 'react'
import type { Member } from '@/api/types'
import * as m from '@/messages/profile.gen'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

export function Contact({ member }: { member: Member }) {
  const hidden = <span className={layout.muted}>{m.hidden()}</span>
  return (
    <Patch aria-labelledby="contact">
      <h2 id="contact">{m.contact()}</h2>
      <dl className={layout.facts}>
        <Fact name={m.email()}>
          {member.email ? <a href={`mailto:${member.email}`}>{member.email}</a> : hidden}
        </Fact>
        <Fact name={m.phone()}>
          {member.phone ? <a href={`tel:${member.phone.replace(/[^\d+]/g, '')}`}>{member.phone}</a> : hidden}
        </Fact>
        {member.drivingLicence !== undefined && (
          <Fact name={m.licence()}>{member.drivingLicence ? m.yes() : m.no()}</Fact>
        )}
      </dl>
    </Patch>
  )
}
