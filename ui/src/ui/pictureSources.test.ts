import { describe, expect, it } from 'vitest'
import { srcSet, widths } from './pictureSources'

const of = (width: number, height: number) => widths({ id: 'p1', width, height }).map((one) => one.width)

describe('the widths of a photo', () => {
  it('follow the longer side, whichever that is', () => {
    expect(of(2560, 1920)).toEqual([640, 1440, 2560])
    expect(of(1920, 2560)).toEqual([480, 1080, 1920])
  })

  it('are no larger than the photo, and none is named twice', () => {
    expect(of(1000, 800)).toEqual([640, 1000])
    expect(of(300, 200)).toEqual([300])
    expect(of(640, 640)).toEqual([640])
  })

  it('are at least a pixel', () => {
    expect(of(1, 2560)).toEqual([1])
  })
})

describe('the choice of files', () => {
  it('names each with its true width', () => {
    expect(srcSet({ id: 'p1', width: 1200, height: 1600 }, 'webp')).toBe(
      '/api/v1/photos/p1/card.webp 480w, /api/v1/photos/p1/screen.webp 1080w, /api/v1/photos/p1/full.webp 1200w',
    )
  })
})
