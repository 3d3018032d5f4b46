import assert from 'node:assert/strict'
import { afterEach, beforeEach, test } from 'node:test'
import { Machine } from './machine.mjs'
import { site } from './site.mjs'

let machine, running
beforeEach(async () => {
  machine = new Machine()
  running = await site()
})
afterEach(() => {
  machine.remove()
  running.close()
})

const smoke = (...options) => machine.run('tools/smoke.sh', [running.address, '--wait', '0', ...options])

test('a site that works passes and says its version', async () => {
  const { status, output } = await smoke('--version', '1.2.3')

  assert.match(output, /works: home page\nworks: readiness\nworks: API\nworks: version\nhttp:.* runs 1\.2\.3\./)
  assert.equal(status, 0)
})

const broken = [
  ['no home page', '/', ['text/html', '', 500], 'home page: /: status 500'],
  ['a home page that is another one', '/', ['text/html', 'It works!'], 'home page: /: lacks'],
  ['a home page whose program is not there', '/assets/index-1.js', ['text/plain', '', 404], 'home page: /assets/index-1.js: status 404'],
  ['a page in place of the program', '/assets/index-1.js', ['text/html', '<html>'], 'home page: /assets/index-1.js: is text/html'],
  ['a database that is away', '/health/ready', ['application/json', '{"status":"DOWN"}', 503], 'readiness: /health/ready: status 503'],
  ['an API that fails', '/api/v1/teams', ['application/problem+json', '{}', 500], 'API: /api/v1/teams: status 500'],
  ['a page in place of the API', '/api/v1/teams', ['text/html', '<html>'], 'API: /api/v1/teams: is text/html'],
  ['another version', '/health/started', ['application/json', '{"data":{"version":"1.2.2"}}'], 'version: /health/started: runs 1.2.2, not 1.2.3'],
  ['a version that nothing says', '/health/started', ['application/json', '{"status":"UP"}'], 'version: /health/started: lacks'],
]
for (const [what, path, page, expected] of broken) {
  test(`a site with ${what} fails and says so`, async () => {
    running.pages[path] = page

    const { status, output } = await smoke('--version', '1.2.3')

    assert.ok(output.includes(`FAILED: ${expected}`), output)
    assert.equal(status, 1)
  })
}

test('without a version, any will do', async () => {
  running.pages['/health/started'] = ['application/json', '{"data": {"version": "9.9.9"}}']

  const { status, output } = await smoke()

  assert.match(output, /runs 9\.9\.9/)
  assert.equal(status, 0)
})

test('a site that comes in time passes', async () => {
  const page = running.pages['/health/ready']
  running.pages['/health/ready'] = ['application/json', '', 503]
  setTimeout(() => (running.pages['/health/ready'] = page), 1500)

  const { status } = await smoke('--wait', '20')

  assert.equal(status, 0)
})

test('a site that is not there fails', async () => {
  running.close()

  const { status, output } = await smoke()

  assert.match(output, /FAILED: home page: \/: .*(connect|refused)/i)
  assert.equal(status, 1)
})

for (const args of [[], ['tmeit.se'], ['https://tmeit.se/members'], ['https://tmeit.se', '--version']]) {
  test(`called with '${args.join(' ')}' it explains itself`, async () => {
    const { status, output } = await machine.run('tools/smoke.sh', args)

    assert.match(output, /^Usage: tools\/smoke\.sh/)
    assert.equal(status, 2)
  })
}
