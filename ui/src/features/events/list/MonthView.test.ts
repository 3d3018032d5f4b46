import { expect, it } from 'vitest'
import { firstMonday, weeksOf } from './MonthView'

it('the first week begins on the Monday on or before the first day', () => {
  expect(firstMonday('2026-12')).toBe('2026-11-30')
  expect(firstMonday('2027-02')).toBe('2027-02-01')
})

it('weeks have seven days each and end with the month', () => {
  const weeks = weeksOf('2026-12')

  expect(weeks).toHaveLength(5)
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect(weeks.at(-1)?.at(-1)).toBe('2027-01-03')
})
