import { describe, expect, it } from 'vitest'
import { hoursOf, stretches } from './hours'

describe('hours', () => {
  it('are told as the stretches that they make', () => {
    const hours = [
      '2026-12-02T21:00:00Z',
      '2026-12-02T22:00:00Z',
      '2026-12-02T23:00:00Z',
      '2026-12-03T01:00:00Z',
    ]

    expect(stretches(hours)).toEqual([
      { from: '2026-12-02T21:00:00Z', until: '2026-12-03T00:00:00Z' },
      { from: '2026-12-03T01:00:00Z', until: '2026-12-03T02:00:00Z' },
    ])
    expect(stretches(hours).flatMap(hoursOf)).toEqual(hours)
    expect(stretches([])).toEqual([])
  })

  it('are there twice in the night in which summer time ends', () => {
    const night = hoursOf({ from: '2026-10-24T06:00:00Z', until: '2026-10-25T04:00:00Z' })

    expect(night).toHaveLength(22)
    expect(stretches(night)).toHaveLength(1)
  })
})
