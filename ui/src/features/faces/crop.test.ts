import { describe, expect, it } from 'vitest'
import { drawing, leastZoom, sizeOf, turned, type Drawing } from './crop'

const PICTURE = { width: 400, height: 300 }

/** Where a point of the picture comes to lie on the canvas. */
const at = ({ transform: [a, b, c, d, e, f] }: Drawing, x: number, y: number) => [
  a * x + c * y + e,
  b * x + d * y + f,
]

describe('turning', () => {
  it('goes round both ways', () => {
    expect(turned(270, 90)).toBe(0)
    expect(turned(0, -90)).toBe(270)
    expect(turned(90, 90)).toBe(180)
  })

  it('swaps the sides of a picture that lies on its side', () => {
    expect(sizeOf(PICTURE, 180)).toEqual(PICTURE)
    expect(sizeOf(PICTURE, 90)).toEqual({ width: 300, height: 400 })
  })
})

describe('the least zoom', () => {
  it('covers the frame with the shorter side', () => {
    expect(leastZoom(PICTURE, { width: 300, height: 300 }, 0)).toBe(1)
    expect(leastZoom(PICTURE, { width: 150, height: 150 }, 0)).toBe(0.5)
  })

  it('shrinks a whole picture that is higher than the frame once it is turned', () => {
    expect(leastZoom(PICTURE, { width: 225, height: 300 }, 90)).toBe(0.75)
  })
})

describe('the drawing', () => {
  it('moves the part to the corner of a canvas of its size', () => {
    const drawn = drawing(PICTURE, { x: 50, y: 20, width: 200, height: 200 }, 0)

    expect(drawn).toMatchObject({ width: 200, height: 200 })
    expect(at(drawn, 50, 20)).toEqual([0, 0])
    expect(at(drawn, 250, 220)).toEqual([200, 200])
  })

  it.each([
    // The corner of the picture that the turn brings to the upper left.
    [90, 0, 300],
    [180, 400, 300],
    [270, 400, 0],
  ] as const)('turned by %i begins with another corner', (turn, x, y) => {
    const whole = { x: 0, y: 0, ...sizeOf(PICTURE, turn) }

    const drawn = drawing(PICTURE, whole, turn)

    expect(drawn).toMatchObject(sizeOf(PICTURE, turn))
    expect(at(drawn, x, y)[0]).toBeCloseTo(0)
    expect(at(drawn, x, y)[1]).toBeCloseTo(0)
    expect(at(drawn, 400 - x, 300 - y)[0]).toBeCloseTo(drawn.width)
    expect(at(drawn, 400 - x, 300 - y)[1]).toBeCloseTo(drawn.height)
  })

  it('takes the part of the turned picture', () => {
    const drawn = drawing(PICTURE, { x: 100, y: 40, width: 100, height: 100 }, 90)

    // Turned clockwise, what was x goes down and what was y goes to the left.
    const [x, y] = at(drawn, 40, 200)
    expect(x).toBeCloseTo(0)
    expect(y).toBeCloseTo(0)
  })

  it('is no larger than a photo is kept', () => {
    const drawn = drawing({ width: 8000, height: 6000 }, { x: 1000, y: 0, width: 5120, height: 3840 }, 0)

    expect(drawn).toMatchObject({ width: 2560, height: 1920 })
    expect(at(drawn, 1000, 0)).toEqual([0, 0])
    expect(at(drawn, 6120, 3840)).toEqual([2560, 1920])
  })

  it('makes nothing larger than it is', () => {
    expect(drawing(PICTURE, { x: 0, y: 0, width: 40, height: 40 }, 0)).toMatchObject({ width: 40 })
  })
})
