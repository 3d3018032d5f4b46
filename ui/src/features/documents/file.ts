import { ApiProblem } from '@/api/problem'
import { LARGEST_FILE } from '@/uploads/sendFile'

/** What the browser offers first; what a file really is, the server finds out. */
export const ACCEPTED = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.md,.csv'

/** What the server would say of a file, said before it is sent. */
export function fileProblem(file: File): ApiProblem | undefined {
  if (file.size === 0) return new ApiProblem(415, { type: 'empty-file' })
  if (file.size > LARGEST_FILE) return new ApiProblem(413, { type: 'document-too-large' })
  return undefined
}

/** How a file's name ends, as on a label; nothing where it does not end so. */
export const endingOf = (fileName: string): string => /\.([\p{L}\d]{1,4})$/u.exec(fileName)?.[1] ?? ''

/** A first idea of a title: "protokoll_2026-11-03.pdf" is "protokoll 2026-11-03", with a capital. */
export function titleFrom(fileName: string): string {
  const ending = endingOf(fileName)
  const name = ending ? fileName.slice(0, -ending.length - 1) : fileName
  // Some systems take letters and their dots apart.
  const title = name.normalize('NFC').replace(/_+/g, ' ').replace(/\s+/g, ' ').trim()
  return title.charAt(0).toLocaleUpperCase('sv') + title.slice(1)
}
