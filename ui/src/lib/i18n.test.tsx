import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import en from '../../messages/en.json'
import sv from '../../messages/sv.json'
import * as m from '@/messages/team.gen'
import { setLanguage, useLanguage } from './i18n'

afterEach(() => setLanguage('sv'))

function Sample() {
  useLanguage()
  return (
    <label>
      {m.search()} <input />
    </label>
  )
}

describe('language', () => {
  it('changes the words and keeps what was typed', async () => {
    render(<Sample />)
    await userEvent.type(screen.getByLabelText('Sök'), 'Gaffa')

    act(() => setLanguage('en'))

    expect(screen.getByLabelText('Search')).toHaveValue('Gaffa')
    expect(document.documentElement.lang).toBe('en')
  })

  it('chooses the plural form', () => {
    expect(m.count({ count: 1 })).toBe('1 person')
    expect(m.count({ count: 0 })).toBe('0 personer')
  })

  it('has the same messages in both', () => {
    const keys = (messages: object) =>
      Object.entries(messages).flatMap(([name, group]) => [name, ...Object.keys(group as object)])
    expect(keys(en)).toEqual(keys(sv))
  })
})
