import { describe, expect, it } from 'vitest'
import { hueOf, initials, matches, nameWithNickname } from './names'

describe('initials', () => {
  it('keeps a letter together with its marks', () => {
    expect(initials({ firstName: 'vega', lastName: 'S\u0301wiątek' })).toBe('VS\u0301')
  })

  it('does not fail for a name of nothing', () => {
    expect(initials({ firstName: '', lastName: ' ' })).toBe('')
  })
})

describe('nameWithNickname', () => {
  it('puts the nickname in the middle, and leaves it out when there is none', () => {
    expect(nameWithNickname({ firstName: 'Ebba', nickname: 'Gaffa', lastName: 'Lilja' })).toBe(
      'Ebba ”Gaffa” Lilja',
    )
    expect(nameWithNickname({ firstName: 'Ebba', lastName: 'Lilja' })).toBe('Ebba Lilja')
  })
})

describe('matches', () => {
  it('finds words in any order, whatever the case and the dots', () => {
    expect(matches('oberg  ASA', 'Åsa', undefined, 'Öberg')).toBe(true)
    expect(matches('soren lukasz', 'Søren', 'Łukasz')).toBe(true)
    expect(matches('åsa berg', 'Åsa', 'Norén')).toBe(false)
  })
})

describe('hueOf', () => {
  it('is the same for the same person and within bounds', () => {
    expect([hueOf('NURHdjWL', 7), hueOf('XTocUgAA', 7)]).toEqual([5, 5])
    expect(hueOf('a-long-id-of-somebody-with-many-letters', 7)).toBeLessThan(7)
  })
})
