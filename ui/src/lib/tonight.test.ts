import { beforeEach, expect, it } from 'vitest'
import { forgetTonight, keepTonight, keptTonight, type Tonight } from './tonight'

const TONIGHT: Tonight = {
  id: 'x',
  title: 'Pub',
  startsAt: '2026-12-02T16:00:00Z',
  endsAt: '2026-12-03T02:00:00Z',
  crew: [{ id: 'm', name: { firstName: 'Ebba', lastName: 'Lilja' }, courses: [], hours: [], sure: true }],
}

beforeEach(() => localStorage.clear())

it('the crew is there again without a network', () => {
  keepTonight(TONIGHT)

  expect(keptTonight(Date.parse('2026-12-02T23:00:00Z'))).toEqual(TONIGHT)
})

it('the crew is forgotten the morning after', () => {
  keepTonight(TONIGHT)

  expect(keptTonight(Date.parse('2026-12-03T08:00:00Z'))).toBeUndefined()
  expect(localStorage).toHaveLength(0)
})

it('the crew is forgotten at log-out', () => {
  keepTonight(TONIGHT)

  forgetTonight()

  expect(keptTonight(Date.parse('2026-12-02T23:00:00Z'))).toBeUndefined()
})

it('nonsense in the storage is nothing', () => {
  localStorage.setItem('tmeit-tonight', '{')

  expect(keptTonight()).toBeUndefined()
})
