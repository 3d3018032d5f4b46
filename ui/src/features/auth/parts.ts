// What other features put on their pages; apart from the index, so that the first page does not load it.
export { PasswordPatch } from './PasswordPatch'
export { SessionsPatch } from './SessionsPatch'
