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
  const { privacy, title } = member
  const hidden = <span className={layout.muted}>{m.hidden()}</span>
  const notOthers = <span className={layout.muted}> ({m.hiddenFromOthers()})</span>
  // Whoever sees the choices sees everything, so that a missing number hides nothing.
  const noPhone = privacy ? <span className={layout.muted}>{m.noPhone()}</span> : hidden
  return (
    <Patch aria-labelledby="contact">
      <h2 id="contact">{m.contact()}</h2>
      <dl className={layout.facts}>
        <Fact name={m.email()}>
          {member.email ? <a href={`mailto:${member.email}`}>{member.email}</a> : hidden}
          {privacy && (privacy.email === 'MASTERS' || title?.email) && notOthers}
        </Fact>
        <Fact name={m.phone()}>
          {member.phone ? <a href={`tel:${member.phone.replace(/[^\d+]/g, '')}`}>{member.phone}</a> : noPhone}
          {member.phone && privacy?.phone === 'MASTERS' && notOthers}
        </Fact>
        {member.drivingLicence !== undefined && (
          <Fact name={m.licence()}>{member.drivingLicence ? m.yes() : m.no()}</Fact>
        )}
      </dl>
    </Patch>
  )
}
