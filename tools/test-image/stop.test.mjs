// What happens to requests that are on their way when a server is told to stop.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { text } from 'node:stream/consumers'
import { createPub, logIn } from '../bench/api.mjs'
import { Container } from './containers.mjs'
import { demoDatabase, hold, waiting } from './database.mjs'
import { SECONDS_TO_STOP, until } from './surroundings.mjs'

/** How long the requests are still under way after the signal. */
const SLOW = 5000
const STREAMS = 20

const database = 'stopped'
let server
let member
let event

before(async () => {
  await demoDatabase(database)
  server = await Container.startOnPort('serve', database)
  await server.ready()
  member = await logIn(server.address, 'master@demo.tmeit.se')
  event = await createPub(server.address, member, 'MEMBERS')
})
after(() => Container.removeAll())

/** A request whose body is yet to come. */
function begin(method, path, headers = {}) {
  return request(server.address + path, {
    method,
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers },
  })
}

/** The whole answer of a request: its status and its JSON. */
async function answerOf(call) {
  const [response] = await once(call, 'response')
  const body = await text(response)
  assert.ok(response.complete, 'the answer was cut off')
  return { status: response.statusCode, body: JSON.parse(body) }
}

async function openStream() {
  const call = begin('GET', `/api/v1/events/${event}/live`, member)
  call.end()
  const [response] = await once(call, 'response')
  assert.equal(response.statusCode, 200)
  await once(response, 'data')
  // However it ends, it ends: browsers connect again.
  const ended = new Promise((resolve) => response.on('close', resolve).on('error', resolve).resume())
  return { ended }
}

test('a server that is told to stop answers what it has begun, lets go of open pages, and ends by itself', async (t) => {
  const streams = await Promise.all(Array.from({ length: STREAMS }, openStream))
  // One request waits for a row that somebody else has locked.
  const lock = await hold(database, `select 1 from event where id = '${event}' for update`)
  t.after(() => lock.release())
  const patient = begin('PUT', `/api/v1/events/${event}/attendance/me`, member)
  patient.end(JSON.stringify({ answer: 'GOING' }))
  const patientAnswer = answerOf(patient)
  await until('the request waits for the row', 10, async () => (await waiting(database)) === 1)
  // Another one sends its body slowly.
  const body = JSON.stringify({ email: 'prao@demo.tmeit.se', password: 'kistan-demo-2026' })
  const slow = begin('POST', '/api/v1/sessions', { 'Content-Length': Buffer.byteLength(body) })
  slow.write(body.slice(0, 20))
  const slowAnswer = answerOf(slow)
  // The other connection has been read by the server when one that came later has got an answer.
  assert.equal(await server.status('/health/live'), 200)

  const told = Date.now()
  await server.signal('TERM')
  await sleep(SLOW)
  assert.ok(await server.isRunning(), 'it ended with requests under way')
  slow.end(body.slice(20))
  await lock.release()

  assert.equal((await slowAnswer).status, 201)
  const { status, body: attendance } = await patientAnswer
  assert.equal(status, 200)
  assert.equal(attendance.mine.answer, 'GOING')
  await Promise.all(streams.map(({ ended }) => ended))
  const code = await server.exitCode(SECONDS_TO_STOP - SLOW / 1000)
  t.diagnostic(`it ended ${((Date.now() - told) / 1000).toFixed(1)} s after SIGTERM, with status ${code}`)
  assert.ok([0, 143].includes(code), `its status is ${code}`)
  assert.equal((await server.log()).match(/.*CWWKE110[27]W.*/g), null, 'it gave up waiting for something')
})
