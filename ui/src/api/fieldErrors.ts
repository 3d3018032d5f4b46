import * as common from '@/messages/common.gen'
import * as m from '@/messages/violation.gen'
import { ApiProblem, problemText } from './problem'

/** Problems that are about one field, and say so by their type alone. */
const FIELDS_OF_PROBLEMS: Record<string, string | undefined> = {
  'email-taken': 'email',
  'invitation-email-taken': 'email',
  'team-name-taken': 'name',
  'title-name-taken': 'name',
  'folder-name-taken': 'name',
  'wrong-password': 'currentPassword',
}

/** What the server says about a value, in its English, and what the reader gets. */
const WORDS: [said: RegExp, text: (found: string) => string][] = [
  [/^is too easy to guess/, m.tooEasy],
  [/^is the address you have/, m.sameEmail],
  [/^must not be before (\d{4}-\d\d-\d\d)/, (date) => m.notBefore({ date })],
  [/^must not be before receivedOn/, m.expiresLater],
  [/^must not be before/, m.endBeforeStart],
  [/^must not be in the future/, m.future],
  [/^must be between 1950/, m.implausible],
  [/^must be one line of text/, m.plainText],
  [/^must be a well-formed email/, common.invalidEmail],
  [/^must not be (null|blank|empty)/, common.required],
  [/^size must be/, m.wrongLength],
  [/^an ex-prao is in no team/, m.noTeamForExPrao],
  [/^an ex-prao holds no title/, m.noTitleForExPrao],
  [/^is no title/, m.noTitle],
  [/^only a master/, m.mastersOnly],
  [/^has the wrong type/, m.wrongForm],
]

function translated(message: string): string {
  for (const [said, text] of WORDS) {
    const found = said.exec(message)
    if (found) return text(found[1] ?? '')
  }
  return message
}

/** "qualifications.stad.expiresOn" is about the field "stadExpiresOn", and "privacy.email" about "email". */
function isAbout(path: string, name: string): boolean {
  const parts = path.split('.')
  const lastTwo = parts
    .slice(-2)
    .join('.')
    .replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase())
  return parts.includes(name) || lastTwo === name
}

/** What went wrong with single fields of a form, to stand beside them. */
export function fieldErrors<K extends string>(
  error: unknown,
  fields: readonly K[],
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {}
  if (!(error instanceof ApiProblem)) return found
  const only = fields.find((name) => name === FIELDS_OF_PROBLEMS[error.slug])
  if (only) found[only] = problemText(error)
  for (const { field, message } of error.violations) {
    const known = fields.find((name) => isAbout(field, name))
    if (known) found[known] ??= translated(message)
  }
  return found
}

/** What is left to say for the form as a whole, with the words about fields that it does not have. */
export function formError(error: unknown, fields: readonly string[] = []): string | undefined {
  if (!error) return undefined
  if (!(error instanceof ApiProblem)) return problemText(error)
  if (fields.some((name) => name === FIELDS_OF_PROBLEMS[error.slug])) return undefined
  const rest = error.violations.filter(({ field }) => !fields.some((name) => isAbout(field, name)))
  return [problemText(error), ...rest.map(({ message }) => translated(message))].join(' ')
}
