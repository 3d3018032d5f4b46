// Names what failed in a test run, and what passed only when it was run again, each with the beginning of its message.
// Usage: node test-failures.mjs REPORT...   (JUnit XML files, or JSON of Vitest or Playwright; others are passed over)
import { readFileSync } from 'node:fs'

const LINES = 8

const failures = []
const flakes = []

const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#10;': '\n', '&amp;': '&' }
const unescape = (text) => text.replace(/&(?:lt|gt|quot|apos|#10|amp);/g, (entity) => entities[entity])

// The colours of a terminal.
// eslint-disable-next-line no-control-regex
const plain = (text) => text.replace(/\u001b\[[0-9;]*m/g, '')

function found(list, name, message = '') {
  const lines = plain(message).split('\n').filter((line) => line.trim() !== '')
  list.push([name, ...lines.slice(0, LINES).map((line) => `    ${line.slice(0, 300)}`)].join('\n'))
}

function inJUnit(text) {
  for (const [, attributes, body] of text.matchAll(/<testcase\b([^>]*[^/])>(.*?)<\/testcase>/gs)) {
    const outcome = /<(failure|error|flakyFailure|flakyError)\b([^>]*)>/.exec(body)
    if (!outcome) continue
    const value = (name, from) => unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(from)?.[1] ?? '')
    const name = `${value('classname', attributes)}.${value('name', attributes)}`
    found(outcome[1].startsWith('flaky') ? flakes : failures, name, value('message', outcome[2]))
  }
}

function inPlaywright(suite, file = suite.file) {
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      if (test.status !== 'unexpected' && test.status !== 'flaky') continue
      const error = test.results.flatMap((result) => result.errors)[0]
      found(test.status === 'flaky' ? flakes : failures, `${file}: ${spec.title}`, error?.message)
    }
  }
  for (const inner of suite.suites ?? []) inPlaywright(inner, file)
}

function inVitest(report) {
  for (const file of report.testResults ?? []) {
    for (const test of file.assertionResults) {
      if (test.status === 'failed') found(failures, test.fullName, test.failureMessages[0])
    }
  }
}

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.xml')) inJUnit(text)
  else if (file.endsWith('.json')) {
    const report = JSON.parse(text)
    if (report.stats) inPlaywright(report)
    else inVitest(report)
  }
}

if (failures.length) console.log(`Failed:\n${failures.join('\n')}`)
if (flakes.length) console.log(`Passed only when run again, which is a defect of the test or of what it tests:\n${flakes.join('\n')}`)
