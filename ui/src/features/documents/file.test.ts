import { describe, expect, it } from 'vitest'
import { LARGEST_FILE } from '@/uploads/sendFile'
import { endingOf, fileProblem, titleFrom } from './file'

describe('the title that a file suggests', () => {
  it.each([
    ['protokoll_2026-11-03.pdf', 'Protokoll 2026-11-03'],
    ['Stadgar v2.1.docx', 'Stadgar v2.1'],
    ['årsmöte.pdf', 'Årsmöte'],
    ['a\u030arsmo\u0308te.pdf', 'Årsmöte'],
    ['README', 'README'],
    ['  två__ord .txt', 'Två ord'],
    ['.pdf', ''],
  ])('of %s is %s', (fileName, title) => {
    expect(titleFrom(fileName)).toBe(title)
  })
})

it.each([
  ['a.PDF', 'PDF'],
  ['a.b.odt', 'odt'],
  ['a', ''],
  ['a.something', ''],
])('the ending of %s is %s', (fileName, ending) => {
  expect(endingOf(fileName)).toBe(ending)
})

it.each([
  [0, 'empty-file'],
  [1, undefined],
  [LARGEST_FILE, undefined],
  [LARGEST_FILE + 1, 'document-too-large'],
])('says of a file of %i bytes before it is sent: %s', (size, slug) => {
  const file = new File([], 'a.pdf')
  Object.defineProperty(file, 'size', { value: size })

  expect(fileProblem(file)?.slug).toBe(slug)
})
