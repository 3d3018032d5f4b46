// A reporter for node --test: writes what tools/test-totals.mjs and tools/test-failures.mjs read, which is Vitest's JSON.
import { basename } from 'node:path'

const numbers = { passed: 0, failed: 0, pending: 0, todo: 0 }
const assertionResults = []

/** What only holds other tests is none itself, unless something of its own failed. */
const isGroup = ({ details }) =>
  details.error ? details.error.failureType === 'subtestsFailed' : details.type === 'suite'

function outcome({ skip, todo, details }) {
  if (skip !== undefined) return 'pending'
  if (todo !== undefined) return 'todo'
  return details.error ? 'failed' : 'passed'
}

/** What went wrong, and where in our own files. */
function message({ cause, message: own }) {
  const lines = (cause?.stack ?? String(cause ?? own)).split('\n')
  return lines.filter((line) => !/^ +at .*node:/.test(line)).join('\n')
}

export default async function* report(events) {
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || isGroup(data)) continue
    const status = outcome(data)
    numbers[status]++
    assertionResults.push({
      status,
      fullName: `${basename(data.file ?? '')}: ${data.name}`,
      failureMessages: status === 'failed' ? [message(data.details.error)] : [],
    })
  }
  yield JSON.stringify({
    numPassedTests: numbers.passed,
    numFailedTests: numbers.failed,
    numPendingTests: numbers.pending,
    numTodoTests: numbers.todo,
    testResults: [{ assertionResults }],
  })
}
