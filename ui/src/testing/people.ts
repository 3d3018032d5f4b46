import type { MemberMasterView } from '@/api/types'

/** A member with everything a master sees; a test changes what it is about. */
export const member = (changes: Partial<MemberMasterView> = {}): MemberMasterView => ({
  id: '5d3a1c52-0000-4000-8000-000000000001',
  shortId: 'XTocUgAA',
  firstName: 'Ebba',
  nickname: 'Gaffa',
  lastName: 'Lilja',
  role: 'MASTER',
  teams: [],
  email: 'ebba@example.org',
  phone: '070-123 45 67',
  drivingLicence: true,
  qualifications: { stad: { receivedOn: '2025-03-01' } },
  language: 'sv',
  privacy: { email: 'MEMBERS', phone: 'MEMBERS', photos: 'PUBLIC' },
  createdAt: '2024-01-01T00:00:00Z',
  updatedAt: '2024-01-01T00:00:00Z',
  ...changes,
})
