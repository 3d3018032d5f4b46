import { expect, it } from 'vitest'
import { kindName, sizeText } from './words'

it.each([
  [12, '12 B'],
  [1_000, '1 kB'],
  [240_300, '240 kB'],
  [999_499, '999 kB'],
  [999_600, '1 MB'],
  [1_240_000, '1,2 MB'],
  [25 << 20, '26 MB'],
])('a file of %i bytes has %s', (bytes, text) => {
  expect(sizeText(bytes).replaceAll('\u00a0', ' ')).toBe(text)
})

it.each([
  ['PDF', 'a.pdf', 'PDF'],
  ['TEXT', 'a.md', 'Text'],
  ['OFFICE', 'a.ODS', 'Kalkylark'],
  ['OFFICE', 'a', 'Office-fil'],
] as const)('a document of kind %s in %s is called %s', (kind, fileName, name) => {
  expect(kindName({ kind, fileName })).toBe(name)
})
