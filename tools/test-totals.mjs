// Adds up what the reports of a test run say, and prints the one line that ends it.
// Usage: node test-totals.mjs REPORT...   (JUnit XML files, JSON of Vitest or Playwright, or text lines "passed N failed N skipped N")
import { readFileSync } from 'node:fs'

const total = { passed: 0, failed: 0, skipped: 0 }

function add(passed, failed, skipped) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}

/** JUnit counts failed and skipped ones among its tests. */
function addJUnit(text) {
  const suite = /<testsuite\b[^>]*>/.exec(text)?.[0] ?? ''
  const count = (name) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(suite)?.[1] ?? 0)
  const failed = count('failures') + count('errors')
  add(count('tests') - failed - count('skipped'), failed, count('skipped'))
}

function addJson(report) {
  if (report.stats) {
    add(report.stats.expected + report.stats.flaky, report.stats.unexpected + report.errors.length, report.stats.skipped)
  } else {
    add(report.numPassedTests, report.numFailedTests, report.numPendingTests + report.numTodoTests)
  }
}

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.xml')) addJUnit(text)
  // A run that broke off before it wrote its report has failed.
  else if (file.endsWith('.json')) text ? addJson(JSON.parse(text)) : add(0, 1, 0)
  else for (const line of text.matchAll(/passed (\d+) failed (\d+) skipped (\d+)/g)) add(Number(line[1]), Number(line[2]), Number(line[3]))
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
