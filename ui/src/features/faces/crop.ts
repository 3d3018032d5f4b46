import { ApiProblem } from '@/api/problem'

export interface Size {
  width: number
  height: number
}

export interface Area extends Size {
  x: number
  y: number
}

/** Clockwise. */
export type Turn = 0 | 90 | 180 | 270

const LARGEST = 2560
const QUALITY = 0.92

export const turned = (turn: Turn, by: 90 | -90): Turn => ((turn + by + 360) % 360) as Turn

/** A size after the turn. */
export const sizeOf = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width }

export function aspectOf({ naturalWidth, naturalHeight }: HTMLImageElement, turn: Turn): number {
  const { width, height } = sizeOf({ width: naturalWidth, height: naturalHeight }, turn)
  return width / height
}

/** The zoom at which a picture just covers the frame. */
export function leastZoom(picture: Size, frame: Size, turn: Turn): number {
  const { width, height } = sizeOf(picture, turn)
  return Math.max(frame.width / width, frame.height / height)
}

export interface Drawing {
  /** Of the canvas, in pixels. */
  width: number
  height: number
  /** What puts the picture's pixels onto the canvas. */
  transform: [a: number, b: number, c: number, d: number, e: number, f: number]
}

const COS: Record<Turn, number> = { 0: 1, 90: 0, 180: -1, 270: 0 }
const SIN: Record<Turn, number> = { 0: 0, 90: 1, 180: 0, 270: -1 }

/**
 * How to draw a part of a picture, no larger than it is kept.
 *
 * @param area in pixels of the turned picture
 */
export function drawing(picture: Size, area: Area, turn: Turn): Drawing {
  const scale = Math.min(1, LARGEST / Math.max(area.width, area.height))
  const [cos, sin] = [COS[turn] * scale, SIN[turn] * scale]
  const bounds = sizeOf(picture, turn)
  // The picture's middle lies in the middle of its bounds, turned or not.
  const [x, y] = [(bounds.width / 2 - area.x) * scale, (bounds.height / 2 - area.y) * scale]
  const [halfWidth, halfHeight] = [picture.width / 2, picture.height / 2]
  return {
    width: Math.max(1, Math.round(area.width * scale)),
    height: Math.max(1, Math.round(area.height * scale)),
    transform: [
      cos,
      sin,
      -sin,
      cos,
      x - cos * halfWidth + sin * halfHeight,
      y - sin * halfWidth - cos * halfHeight,
    ],
  }
}

/** Draws a part of a picture anew, as JPEG: of the file, only its pixels are left. */
export function cut(image: HTMLImageElement, area: Area, turn: Turn): Promise<Blob> {
  const { width, height, transform } = drawing(
    { width: image.naturalWidth, height: image.naturalHeight },
    area,
    turn,
  )
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context) {
    // What is transparent would become black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.imageSmoothingQuality = 'high'
    context.setTransform(...transform)
    context.drawImage(image, 0, 0)
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob && context ? resolve(blob) : reject(new ApiProblem(400, { type: 'picture-broken' }))),
      'image/jpeg',
      QUALITY,
    ),
  )
}
