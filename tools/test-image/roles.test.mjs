// What the image says to a role that it does not have, and to settings that are missing.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from './containers.mjs'

for (const role of ['sevre', 'SERVE', '', 'sh', '--help']) {
  test(`the role "${role}" is refused with the list of those that there are`, async () => {
    const { code, output } = await run([role])

    assert.equal(code, role === '--help' ? 0 : 2, output)
    for (const known of ['serve', 'work', 'migrate']) assert.match(output, new RegExp(`\\b${known}\\b`))
    assert.doesNotMatch(output, /^\s+at |Exception/m)
  })
}

for (const role of ['backup', 'watch']) {
  test(`the role "${role}" says that it is yet to come`, async () => {
    const { code, output } = await run([role])

    assert.equal(code, 2, output)
    assert.match(output, new RegExp(role))
    assert.match(output, /not yet|later/i)
    assert.ok(output.trim().split('\n').length <= 5, output)
  })
}

test('migrate refuses a word that it does not know', async () => {
  const { code, output } = await run(['migrate', '--wiat'])

  assert.equal(code, 2, output)
  assert.match(output, /--wait/)
})
