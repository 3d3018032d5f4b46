import { expect, it } from 'vitest'
import { latestBirthday } from './age'

it('who turns eighteen today is old enough', () => {
  expect(latestBirthday('2026-11-24', 18)).toBe('2008-11-24')
})

it('on a leap day nobody is born in a year without one', () => {
  expect(latestBirthday('2028-02-29', 18)).toBe('2010-02-28')
})

it('who was born on a leap day is not yet old enough on 28 February', () => {
  expect(latestBirthday('2026-02-28', 18) < '2008-02-29').toBe(true)
  expect(latestBirthday('2026-03-01', 18) < '2008-02-29').toBe(false)
})
