import { ApiProblem } from '@/api/problem'
import { LARGEST_FILE } from '@/uploads/sendFile'

/** Named one by one, so that phones turn what they keep otherwise into one of these. */
export const TYPES = ['image/jpeg', 'image/png', 'image/webp']

const HEIC = /\.(heic|heif|hif)$/i

const refused = (status: number, slug: string) => new ApiProblem(status, { type: slug })

/** What the server would say of a file, said before it is sent; nothing for one that looks like a picture. */
export function fileProblem(file: File): ApiProblem | undefined {
  // Some systems know no type for it.
  if (/^image\/hei[cf]/.test(file.type) || HEIC.test(file.name)) return refused(415, 'picture-heic')
  if (!TYPES.includes(file.type)) return refused(415, 'picture-unsupported')
  if (file.size === 0) return refused(400, 'picture-broken')
  if (file.size > LARGEST_FILE) return refused(413, 'picture-file-too-large')
  return undefined
}
