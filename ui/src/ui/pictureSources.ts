import { photoFile } from '@/lib/photos'

/** A photo as far as its pixels go. */
export interface Pixels {
  id: string
  /** Of the largest size. */
  width: number
  height: number
}

/** How long the longer side of each size is at most, as the server makes them; none is larger than the photo. */
const SIZES = [
  ['card', 640],
  ['screen', 1440],
  ['full', 2560],
] as const

/** The sizes of a photo that differ, each with its true width. */
export function widths({ width, height }: Pixels): { size: (typeof SIZES)[number][0]; width: number }[] {
  const longest = Math.max(width, height)
  return SIZES.map(([size, most]) => ({
    size,
    width: Math.max(1, Math.round(width * Math.min(1, most / longest))),
  })).filter((one, index, all) => all[index - 1]?.width !== one.width)
}

/** The sizes of a photo for a browser to choose from. */
export const srcSet = (photo: Pixels, format: 'webp' | 'jpg'): string =>
  widths(photo)
    .map(({ size, width }) => `${photoFile(photo.id, size, format)} ${width}w`)
    .join(', ')
