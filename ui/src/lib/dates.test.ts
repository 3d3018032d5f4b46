import { describe, expect, it } from 'vitest'
import { formatAgo, formatDay, today } from './dates'

describe('today', () => {
  it('is the day in Kista, also late in the evening of another zone', () => {
    expect(today(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01')
    expect(today(new Date('2026-12-31T22:30:00Z'))).toBe('2026-12-31')
  })
})

describe('formatDay', () => {
  it('never slips to the day before', () => {
    expect(formatDay('2026-01-01')).toBe('1 jan. 2026')
  })
})

describe('formatAgo', () => {
  const now = Date.parse('2026-03-02T12:00:00Z')

  it.each([
    ['2026-03-02T11:59:40Z', 'nu'],
    ['2026-03-02T11:55:00Z', 'för 5 minuter sedan'],
    ['2026-03-01T12:00:00Z', 'i går'],
  ])('says %s as "%s"', (instant, words) => expect(formatAgo(instant, now)).toBe(words))
})
