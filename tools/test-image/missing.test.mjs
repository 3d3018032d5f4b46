// What a server makes do without: its database, at the start and later, and a setting that only some of its parts want.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Container } from './containers.mjs'
import { Way, demoDatabase } from './database.mjs'

const way = new Way()
let server

before(async () => {
  const database = await demoDatabase('away')
  // To learn the port of a way that is not there yet.
  await way.mend()
  way.cut()
  server = await Container.startOnPort('serve', database, {
    databasePort: way.port,
    environment: { TMEIT_AUTH_SECRET_KEY: undefined },
  })
})
after(async () => {
  way.cut()
  await Container.removeAll()
})

/** Not ready, and no reason to start it anew. */
async function assertWaits() {
  assert.equal(await server.status('/health/live'), 200)
  assert.equal(await server.status('/'), 200)
  assert.equal(await server.status('/api/v1/events'), 503)
  assert.ok(await server.isRunning())
}

test('a server that starts without its database waits for it, and is ready once it is there', async () => {
  await server.answers('/health/started', 200)
  await server.answers('/health/ready', 503)
  await assertWaits()

  await way.mend()

  await server.answers('/health/ready', 200, 60)
  assert.equal(await server.status('/api/v1/events'), 200)
})

test('a server without a secret key says in its log which setting is missing, and serves', async () => {
  // The whole log would be a long message.
  assert.ok((await server.log()).includes('TMEIT_AUTH_SECRET_KEY'), 'its log does not name it')
})

test('a server that loses its database is not ready until it is back', async () => {
  way.cut()

  await server.answers('/health/ready', 503, 60)
  await assertWaits()

  await way.mend()
  await server.answers('/health/ready', 200, 60)
  assert.equal(await server.status('/api/v1/events'), 200)
})
