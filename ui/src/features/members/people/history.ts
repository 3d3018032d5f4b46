import type { HistoryEntry } from '@/api/types'
import type { Language } from '@/lib/i18n'
import * as m from '@/messages/people.gen'
import { roleName } from './words'

/** What an entry of the history is about, in a few words. */
export function describeEntry(entry: HistoryEntry, language: Language): string {
  if (entry.role) return roleName(entry.role)
  if (entry.title) return (language === 'en' && entry.titleEn) || entry.title
  return [entry.team, entry.leader && m.leader().toLowerCase()].filter(Boolean).join(', ')
}
