import { useSyncExternalStore } from 'react'

export type Language = 'sv' | 'en'

const KEY = 'tmeit-language'
const listeners = new Set<() => void>()

// public/boot.js has already chosen: the stored choice, else the browser's language, else Swedish.
let current: Language = document.documentElement.lang === 'en' ? 'en' : 'sv'

export const language = (): Language => current

/** The locale for dates, numbers and sorting. */
export const locale = (): string => (current === 'sv' ? 'sv-SE' : 'en-GB')

export function setLanguage(next: Language) {
  document.documentElement.lang = next
  try {
    localStorage.setItem(KEY, next)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  if (next === current) return
  current = next
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Renders the caller again when the language changes; every page and the layout call it. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, language)

export const choose = (sv: () => string, en: () => string): string => (current === 'sv' ? sv() : en())

export function plural(
  count: number,
  forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>,
) {
  return forms[new Intl.PluralRules(locale()).select(count)] ?? forms.other
}
