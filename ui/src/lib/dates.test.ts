import { describe, expect, it } from 'vitest'
import { addDays, addMonths, formatAgo, formatDay, formatSpan, fromLocal, toLocal, today } from './dates'

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

describe('times of events', () => {
  it('a field for date and time shows the time in Kista, summer and winter, and reads it back', () => {
    for (const instant of [
      '2026-12-02T16:00:00.000Z',
      '2026-07-01T15:30:00.000Z',
      '2027-03-28T00:30:00.000Z',
    ])
      expect(fromLocal(toLocal(instant))).toBe(instant)
    expect(toLocal('2026-12-02T16:00:00Z')).toBe('2026-12-02T17:00')
    expect(toLocal('2026-07-01T15:30:00Z')).toBe('2026-07-01T17:30')
  })

  it('of the hour that autumn repeats the first is meant', () => {
    expect(fromLocal('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('an end on the next morning needs no date of its own', () => {
    const now = new Date('2026-11-24T12:00:00Z')
    expect(formatSpan('2026-12-05T16:00:00Z', '2026-12-06T02:00:00Z', now)).toBe('lördag 5 december, 17–03')
    expect(formatSpan('2027-01-08T16:30:00Z', '2027-01-10T02:00:00Z', now)).toBe(
      'fredag 8 januari 2027, 17:30–söndag 10 januari 2027 03',
    )
  })

  it('months and days are counted over the ends of years', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  })
})
