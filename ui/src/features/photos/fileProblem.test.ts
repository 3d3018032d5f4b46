import { describe, expect, it } from 'vitest'
import { fileProblem } from './fileProblem'
import { LARGEST_FILE } from '@/uploads/sendFile'

function file(name: string, type: string, size = 1) {
  const made = new File(['x'], name, { type })
  Object.defineProperty(made, 'size', { value: size })
  return made
}

describe('a file', () => {
  it.each([
    ['image/jpeg', 'a.jpg', LARGEST_FILE, undefined],
    ['image/jpeg', 'a.jpg', LARGEST_FILE + 1, 'picture-file-too-large'],
    ['image/png', 'a.png', 0, 'picture-broken'],
    ['image/webp', 'a.webp', 1, undefined],
    ['image/gif', 'a.gif', 1, 'picture-unsupported'],
    ['', 'a', 1, 'picture-unsupported'],
    ['image/heic', 'a', 1, 'picture-heic'],
    ['', 'IMG_1.HEIC', 1, 'picture-heic'],
  ])('of type "%s" called %s with %i bytes: %s', (type, name, size, slug) => {
    expect(fileProblem(file(name, type, size))?.slug).toBe(slug)
  })
})
