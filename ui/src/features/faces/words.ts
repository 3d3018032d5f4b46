import { formError } from '@/api/fieldErrors'
import { addProblemTexts, isProblem } from '@/api/problem'
import type { PhotoView } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { calledName } from '@/lib/names'
import * as m from '@/messages/faces.gen'

addProblemTexts({
  'picture-unsupported': m.unsupported,
  'picture-broken': m.broken,
  'picture-too-large': m.tooManyPixels,
  'pictures-busy': m.busy,
})

/** What went wrong with a picture on its way in. */
export function sendingError(error: unknown): string | undefined {
  // Elsewhere these are about a text that is too long, and about an album.
  if (isProblem(error, 'too-large')) return m.tooLarge()
  return isProblem(error, 'photos-full') ? m.full() : formError(error)
}

/** Who uploaded it and when: what tells one photo of a member from another. */
export const uploadedText = ({
  uploadedBy,
  uploadedAt,
}: Pick<PhotoView, 'uploadedBy' | 'uploadedAt'>): string => {
  const when = formatMoment(uploadedAt)
  return uploadedBy ? m.uploadedBy({ name: calledName(uploadedBy), when }) : m.uploaded({ when })
}
