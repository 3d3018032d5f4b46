import { addProblemTexts, isProblem, problemText } from '@/api/problem'
import type { PhotoView } from '@/api/types'
import { fullName } from '@/lib/names'
import * as m from '@/messages/photos.gen'

addProblemTexts({
  'picture-broken': m.broken,
  'picture-heic': m.heic,
  'picture-unsupported': m.unsupported,
  'picture-too-large': m.tooManyPixels,
  'picture-file-too-large': m.tooLarge,
  'photos-full': m.full,
  'pictures-busy': m.busy,
  'tag-declined': m.declined,
})

/** What went wrong with a file on its way in. */
export const sendingError = (error: unknown): string =>
  // Elsewhere it is about a text that is too long.
  isProblem(error, 'too-large') ? m.tooLarge() : problemText(error)

/** What a photo shows, as far as anybody has said. */
export const altOf = ({ caption, people }: Pick<PhotoView, 'caption' | 'people'>, title: string): string => {
  const names = people.map(fullName).join(', ')
  return [caption ?? m.altOf({ title }), names && m.altWith({ names })].filter(Boolean).join('. ')
}
