import { formError } from '@/api/fieldErrors'
import { addProblemTexts, isProblem } from '@/api/problem'
import type { DocumentItem } from '@/api/types'
import { locale } from '@/lib/i18n'
import * as m from '@/messages/documents.gen'
import { endingOf } from './file'

addProblemTexts({
  'folder-name-taken': m.nameTaken,
  'folder-not-empty': m.folderNotEmpty,
  'documents-full': m.full,
  'document-broken': m.broken,
  'document-unsupported': m.unsupported,
  'document-too-large': m.tooLarge,
  'empty-file': m.emptyFile,
})

/** What went wrong with a file on its way in, besides what stands at one of the fields. */
export const sendingError = (error: unknown, fields: readonly string[]): string | undefined =>
  // Elsewhere it is about a text that is too long.
  isProblem(error, 'too-large') ? m.tooLarge() : formError(error, fields)

const OFFICE: Partial<Record<string, () => string>> = {
  docx: m.officeText,
  odt: m.officeText,
  xlsx: m.officeSheet,
  ods: m.officeSheet,
  pptx: m.officeSlides,
  odp: m.officeSlides,
}

export function kindName({ kind, fileName }: Pick<DocumentItem, 'kind' | 'fileName'>): string {
  if (kind === 'PDF') return m.pdf()
  if (kind === 'TEXT') return m.text()
  return (OFFICE[endingOf(fileName).toLowerCase()] ?? m.office)()
}

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const

/** "240 kB": as much as one wants to know before a download. */
export function sizeText(bytes: number): string {
  const step = bytes < 1000 ? 0 : bytes < 999_500 ? 1 : 2
  const value = bytes / 1000 ** step
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: 'short',
    maximumFractionDigits: step === 2 && value < 10 ? 1 : 0,
  }).format(value)
}
