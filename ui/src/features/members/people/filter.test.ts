import { describe, expect, it } from 'vitest'
import { member } from '@/testing/people'
import { byRole, filterMembers } from './filter'
import { qualificationFields, qualificationsPatch, validateQualifications } from './qualificationFields'

const NOTHING = { q: '', role: '', team: '' }
const red = { id: 'red', name: 'Röd', leader: false }
const ebba = member({ teams: [red] })
const ivar = member({
  id: '2',
  firstName: 'Ivar',
  lastName: 'Björk',
  nickname: undefined,
  role: 'PRAO',
  phone: '08-99 88 77',
})

describe('filterMembers', () => {
  it.each([
    [{ ...NOTHING, q: 'bjork' }, [ivar]],
    [{ ...NOTHING, q: 'gaffa lilja' }, [ebba]],
    [{ ...NOTHING, q: '0899' }, [ivar]],
    [{ ...NOTHING, q: '+46 70 123' }, [ebba]],
    [{ ...NOTHING, role: 'PRAO' }, [ivar]],
    [{ ...NOTHING, team: 'red' }, [ebba]],
    [{ ...NOTHING, q: 'gaffa', role: 'PRAO' }, []],
    [{ ...NOTHING, q: '  ' }, [ebba, ivar]],
  ])('with %o', (filter, expected) => {
    expect(filterMembers([ebba, ivar], filter)).toEqual(expected)
  })
})

describe('byRole', () => {
  it('lists the board first and leaves out empty roles', () => {
    expect(byRole([ivar, ebba]).map((group) => group.role)).toEqual(['MASTER', 'PRAO'])
  })
})

describe('qualifications', () => {
  const before = qualificationFields(ebba)

  it('sends the changed ones only, and null for one that was taken away', () => {
    const after = { ...before, stadReceivedOn: '', permitReceivedOn: '2026-01-01' }

    expect(qualificationsPatch(before, after)).toEqual({
      qualifications: { stad: null, permit: { receivedOn: '2026-01-01', expiresOn: null } },
    })
  })

  it('refuses an end without or before a beginning', () => {
    const errors = validateQualifications({
      ...before,
      stadExpiresOn: '2020-01-01',
      festExpiresOn: '2026-01-01',
    })

    expect(Object.keys(errors)).toEqual(['stadExpiresOn', 'festReceivedOn'])
  })
})
