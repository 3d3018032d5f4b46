// Holds the licence of every library that the site runs with to a list. Prints what does not fit; exits with 1 then.
// Usage: node tools/licences.mjs [DIR]   (reads server.json and ui.json in DIR, target/sbom unless given: tools/sbom.sh makes them)
// The list is tools/licences.json: licences that are allowed, what names that are not of https://spdx.org mean, and exceptions with their reason.
import { readFileSync } from 'node:fs'

const folder = process.argv[2] ?? 'target/sbom'
const rules = JSON.parse(readFileSync(process.env.LICENCES ?? new URL('licences.json', import.meta.url), 'utf8'))

const allowed = (id) => rules.allowed.includes(id)
const asId = (name) => rules.names[name] ?? name

/** Of an expression such as "(MIT OR GPL-2.0) AND ISC", which one may choose from and must keep together. */
function allows(expression) {
  const words = expression.match(/[()]|[^\s()]+/g) ?? []
  let isOne = true
  const term = () => {
    if (words[0] !== '(') {
      isOne &&= words.length > 0
      return allowed(words.shift())
    }
    words.shift()
    const inner = either()
    return words.shift() === ')' && inner
  }
  const operator = (word, operand, combine) => () => {
    let result = operand()
    while (words[0] === word) {
      words.shift()
      const next = operand()
      result = combine(result, next)
    }
    return result
  }
  const all = operator('AND', term, (one, other) => one && other)
  const either = operator('OR', all, (one, other) => one || other)
  return either() && isOne && words.length === 0
}

/** Several licences of a library of Maven are a choice, as its documentation says; an expression of npm says it itself. */
function licencesOf({ licenses = [] }) {
  return licenses.map(({ license, expression }) => expression ?? asId(license.id ?? license.name ?? license.url))
}

const nameOf = ({ group, name }) => (group ? `${group}/${name}` : name)

/** An exception is for one library, or with * at its end for all whose name begins so. */
const isFor = (library, name) => (library.endsWith('*') ? name.startsWith(library.slice(0, -1)) : name === library)

const used = new Set()
const problems = []
let libraries = 0
for (const list of ['server', 'ui']) {
  const components = JSON.parse(readFileSync(`${folder}/${list}.json`, 'utf8')).components ?? []
  if (components.length === 0) problems.push(`${list}.json lists no library`)
  libraries += components.length
  for (const component of components) {
    const licences = licencesOf(component)
    if (licences.some(allows)) continue
    const exception = rules.exceptions.find(
      ({ library, licence }) => isFor(library, nameOf(component)) && licence === (licences.join(', ') || 'none'),
    )
    if (exception) {
      used.add(exception)
      continue
    }
    problems.push(
      `${list}: ${nameOf(component)} ${component.version} has ${licences.length ? `the licence ${licences.join(', ')}, which is not allowed` : 'no licence that it names'}`,
    )
  }
}
for (const exception of rules.exceptions) {
  const { library, reason } = exception
  if (!reason) problems.push(`the exception for ${library} has no reason`)
  if (!used.has(exception)) problems.push(`the exception for ${library} is not needed any more, or its licence is another one now`)
}

problems.forEach((problem) => console.error(problem))
console.log(`${libraries} libraries, ${problems.length} problems`)
process.exitCode = problems.length ? 1 : 0
