import type { Member, MemberPatch } from '@/api/types'
import * as m from '@/messages/admin.gen'
import { QUALIFICATIONS } from './words'

export interface QualificationFields {
  stadReceivedOn: string
  stadExpiresOn: string
  festReceivedOn: string
  festExpiresOn: string
  permitReceivedOn: string
  permitExpiresOn: string
}

export const qualificationFields = ({ qualifications = {} }: Member): QualificationFields => ({
  stadReceivedOn: qualifications.stad?.receivedOn ?? '',
  stadExpiresOn: qualifications.stad?.expiresOn ?? '',
  festReceivedOn: qualifications.fest?.receivedOn ?? '',
  festExpiresOn: qualifications.fest?.expiresOn ?? '',
  permitReceivedOn: qualifications.permit?.receivedOn ?? '',
  permitExpiresOn: qualifications.permit?.expiresOn ?? '',
})

export function validateQualifications(fields: QualificationFields) {
  const errors: Partial<Record<keyof QualificationFields, string>> = {}
  for (const key of QUALIFICATIONS) {
    const [received, expires] = [fields[`${key}ReceivedOn`], fields[`${key}ExpiresOn`]]
    if (expires && !received) errors[`${key}ReceivedOn`] = m.receivedFirst()
    if (expires && received && expires < received) errors[`${key}ExpiresOn`] = m.expiresLater()
  }
  return errors
}

/** Only the qualifications that changed; one without a date of receipt is taken away. */
export function qualificationsPatch(before: QualificationFields, after: QualificationFields): MemberPatch {
  const changed = QUALIFICATIONS.filter(
    (key) =>
      before[`${key}ReceivedOn`] !== after[`${key}ReceivedOn`] ||
      before[`${key}ExpiresOn`] !== after[`${key}ExpiresOn`],
  )
  return {
    qualifications: Object.fromEntries(
      changed.map((key) => [
        key,
        after[`${key}ReceivedOn`]
          ? { receivedOn: after[`${key}ReceivedOn`], expiresOn: after[`${key}ExpiresOn`] || null }
          : null,
      ]),
    ),
  }
}
