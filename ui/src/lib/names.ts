export interface Named {
  firstName: string
  lastName: string
  nickname?: string
}

export const fullName = (person: Named): string => `${person.firstName} ${person.lastName}`

/** What friends call somebody: the nickname where there is one. */
export const calledName = (person: Named): string => person.nickname ?? person.firstName

export const nameWithNickname = (person: Named): string =>
  person.nickname ? `${person.firstName} ”${person.nickname}” ${person.lastName}` : fullName(person)

const firstLetter = (text: string): string =>
  [
    ...new Intl.Segmenter('sv', { granularity: 'grapheme' }).segment(text.trim()),
  ][0]?.segment.toLocaleUpperCase('sv') ?? ''

export const initials = (person: Named): string =>
  firstLetter(person.firstName) + firstLetter(person.lastName)

/** A steady number from an id, for the colour of somebody's patch. */
export const hueOf = (id: string, hues: number): number =>
  Array.from(id).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % hues

/** Folds case and diacritics the way a hurried searcher does: "oden" finds "Ödén". */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // Letters that are no base letter with a mark, though a hurried searcher types them as one.
    .replace(/[øłđæ]/g, (letter) => ({ ø: 'o', ł: 'l', đ: 'd' })[letter] ?? 'ae')

export const matches = (wanted: string, ...texts: (string | undefined)[]): boolean => {
  const haystack = fold(texts.filter(Boolean).join(' '))
  return fold(wanted)
    .split(/\s+/)
    .every((word) => haystack.includes(word))
}
