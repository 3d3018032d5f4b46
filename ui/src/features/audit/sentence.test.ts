import { readFileSync } from 'node:fs'
import { afterEach, expect, it } from 'vitest'
import type { AuditEntry } from '@/api/types'
import { setLanguage } from '@/lib/i18n'
import { ACTIONS, actionName, sentence } from './sentence'

const entry = (part: Partial<AuditEntry>): AuditEntry => ({
  id: '1',
  at: '2026-11-24T10:00:00Z',
  action: 'ROLE_CHANGED',
  actor: { id: 'a', shortId: 'A', name: 'Mia Mästare' },
  subject: { id: 'b', shortId: 'B', name: 'Kim Ek' },
  details: { from: 'PRAO', to: 'MARSHAL' },
  ...part,
})

afterEach(() => setLanguage('sv'))

it('has words for every action of the API, and for no other', () => {
  const schema = /AuditAction:\n(?:.*\n)*?\s+enum:\n((?:\s+- [A-Z_]+\n)+)/.exec(
    readFileSync('openapi.yaml', 'utf8'),
  )
  const actions = schema?.[1]?.match(/[A-Z_]+/g) ?? []

  expect(actions.length).toBeGreaterThan(40)
  expect(new Set([...ACTIONS, 'UNKNOWN'])).toEqual(new Set(actions))
})

it.each(['sv', 'en'] as const)('tells one action from another in %s', (language) => {
  setLanguage(language)

  const names = ACTIONS.map(actionName)

  expect(new Set(names).size).toBe(names.length)
})

it('tells who did what to whom', () => {
  expect(sentence(entry({}))).toBe('Mia Mästare ändrade rollen för Kim Ek från Prao till Marskalk')
  setLanguage('en')
  expect(sentence(entry({}))).toBe('Mia Mästare changed the role of Kim Ek from Prao to Marshal')
})

it('puts field names into words', () => {
  const edited = entry({ action: 'MEMBER_EDITED', details: { fields: 'email, phone' } })

  expect(sentence(edited)).toBe('Mia Mästare ändrade uppgifter om Kim Ek: e-post, telefon')
})

it('tells a photo of somebody from one of an event', () => {
  const ofEvent = entry({ action: 'PHOTO_DELETED', subject: undefined, details: { photo: 'p' } })

  expect(sentence(entry({ action: 'PHOTO_TAKEN_DOWN', details: { photo: 'p' } }))).toBe(
    'Mia Mästare tog ner en bild på Kim Ek',
  )
  expect(sentence(ofEvent)).toBe('Mia Mästare raderade en bild från ett evenemang')
})

it('says so when somebody changed their own details', () => {
  const own = { id: 'a', shortId: 'A', name: 'Mia Mästare' }
  const edited = entry({ action: 'MEMBER_EDITED', subject: own, details: { fields: 'phone' } })

  expect(sentence(edited)).toBe('Mia Mästare ändrade uppgifter om sig själv: telefon')
})

it('names neither nobody nor who was erased', () => {
  expect(sentence(entry({ actor: undefined, subject: { id: 'gone' }, action: 'MEMBER_DELETED' }))).toBe(
    'Någon tog bort en raderad medlem',
  )
})
