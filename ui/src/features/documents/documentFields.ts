import type { DocumentEdit } from '@/api/types'
import { atMost, required } from '@/lib/validation'

export const LONGEST_TITLE = 120
const LONGEST_NOTE = 200

/** What a document says of itself besides its file. */
export type DocumentFields = Required<DocumentEdit>

export const FIELDS = ['title', 'folder', 'audience'] as const

export const validate = ({ title }: DocumentFields) => ({
  title: required(title) ?? atMost(LONGEST_TITLE, title.trim()),
})

export const validateNote = (note: string) => ({ note: atMost(LONGEST_NOTE, note.trim()) })
