import { describe, expect, it } from 'vitest'
import { paths, safeReturn } from './paths'

describe('paths', () => {
  it('leaves out filters that are not set and escapes those that are', () => {
    expect(paths.team()).toBe('/team')
    expect(paths.team({ role: '', q: 'å & ö' })).toBe('/team?q=%C3%A5+%26+%C3%B6')
  })

  it('remembers where a log-in came from, but not the home page', () => {
    expect(paths.logIn('/me')).toBe('/login?from=%2Fme')
    expect(paths.logIn('/')).toBe('/login')
  })
})

describe('safeReturn', () => {
  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', null])(
    'goes home instead of to %s',
    (from) => expect(safeReturn(from)).toBe('/'),
  )

  it('goes back to an address of this site', () => {
    expect(safeReturn('/admin/members?q=a')).toBe('/admin/members?q=a')
  })
})
