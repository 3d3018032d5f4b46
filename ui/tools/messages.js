// @ts-check
/**
 * Turns messages/sv.json and messages/en.json into one typed module per namespace (src/messages/<namespace>.gen.ts),
 * so that a page loads the words it needs, and a missing or misspelt message fails the type check.
 *
 * A message is a text with {parameters}, or an object of plural forms chosen by {count}.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @typedef {string | Record<string, string>} Message */
/** @typedef {Record<string, Record<string, Message>>} Dictionary */

const root = fileURLToPath(new URL('..', import.meta.url))

/** @param {string} language @returns {Dictionary} */
const read = (language) =>
  /** @type {Dictionary} */ (JSON.parse(readFileSync(`${root}messages/${language}.json`, 'utf8')))

/** @param {Message} message @returns {string[]} */
const parametersOf = (message) => {
  const texts = typeof message === 'string' ? [message] : Object.values(message)
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))
  return [...new Set(typeof message === 'string' ? names : [...names, 'count'])].sort()
}

/** @param {string} text */
const literal = (text) =>
  '`' + text.replace(/[`\\]|\$\{/g, (found) => '\\' + found).replace(/\{(\w+)\}/g, '${p.$1}') + '`'

/** @param {Message} message */
const expression = (message) =>
  typeof message === 'string'
    ? literal(message)
    : `plural(p.count, { ${Object.entries(message)
        .map(([form, text]) => `${form}: ${literal(text)}`)
        .join(', ')} })`

/** @param {string} key @param {Message} sv @param {Message | undefined} en */
function functionFor(key, sv, en) {
  if (en === undefined) throw new Error(`messages/en.json lacks ${key}`)
  const names = parametersOf(sv)
  if (names.join() !== parametersOf(en).join())
    throw new Error(`${key} has different parameters in sv and en`)
  const type = names.map((name) => `${name}: ${name === 'count' ? 'number' : 'string | number'}`).join('; ')
  const parameter = names.length > 0 ? `p: { ${type} }` : ''
  return `export const ${key.split('.')[1]} = (${parameter}) => choose(() => ${expression(sv)}, () => ${expression(en)})\n`
}

export function generateMessages() {
  const [sv, en] = [read('sv'), read('en')]
  rmSync(`${root}src/messages`, { recursive: true, force: true })
  mkdirSync(`${root}src/messages`)
  for (const [namespace, messages] of Object.entries(sv)) {
    const extra = Object.keys(en[namespace] ?? {}).filter((key) => !(key in messages))
    if (extra.length > 0) throw new Error(`messages/sv.json lacks ${namespace}.${extra.join()}`)
    const body = Object.entries(messages)
      .map(([key, message]) => functionFor(`${namespace}.${key}`, message, en[namespace]?.[key]))
      .join('')
    const used = ['choose', 'plural'].filter((name) => body.includes(`${name}(`))
    writeFileSync(
      `${root}src/messages/${namespace}.gen.ts`,
      `import { ${used.join(', ')} } from '../lib/i18n'\n\n${body}`,
    )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateMessages()
