// Replaces two servers by new ones, one after the other, while people use the site: as a rolling update with maxUnavailable 0 does.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPub, logIn } from '../bench/api.mjs'
import { Container } from './containers.mjs'
import { demoDatabase, sql } from './database.mjs'
import { Load } from './load.mjs'
import { Proxy } from './proxy.mjs'
import { SECONDS_TO_STOP, freePort, until } from './surroundings.mjs'

const CLIENTS = 6
const PAUSE = 60
/** The preStop pause of k8s-base/app, in which proxies forget the pod. */
const BEFORE_SIGTERM = 5000
const WRITE = { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' }

const database = 'rolling'
const servers = []
let proxy
let event

const start = async (port) => {
  const server = await Container.startOnPort('serve', database, { port })
  await server.ready()
  return server
}

/** What a member does: looks, answers, and logs in anew now and then. */
function member(address, headers) {
  let turn = 0
  const steps = [
    () => ({ method: 'GET', path: '/', expected: 200 }),
    () => ({ method: 'GET', path: '/api/v1/events', headers, expected: 200 }),
    () => ({
      method: 'PUT',
      name: 'attendance',
      path: `/api/v1/events/${event}/attendance/me`,
      headers: { ...WRITE, ...headers },
      body: JSON.stringify({ answer: turn % 2 ? 'GOING' : 'NOT_GOING' }),
      expected: 200,
    }),
    () => ({ method: 'GET', path: '/api/v1/members', headers, expected: 200 }),
    () => ({
      method: 'POST',
      name: 'log-in',
      path: '/api/v1/sessions',
      headers: WRITE,
      body: JSON.stringify({ email: address, password: 'kistan-demo-2026' }),
      expected: 201,
    }),
  ]
  return () => steps[turn++ % steps.length]()
}

before(async () => {
  await demoDatabase(database)
  const ports = await Promise.all([0, 1, 2, 3].map(freePort))
  proxy = await Proxy.start(ports)
  servers.push(...(await Promise.all(ports.slice(0, 2).map(start))))
  servers.ports = ports
  await Promise.all([proxy.use(0), proxy.use(1)])
  event = await createPub(proxy.address, await logIn(proxy.address, 'master@demo.tmeit.se'), 'MEMBERS')
})

after(async () => {
  await proxy?.stop()
  await Container.removeAll()
})

const startLoad = async (t) => {
  const people = ['master', 'marshal', 'prao'].map((role) => `${role}@demo.tmeit.se`)
  const clients = []
  for (let number = 0; number < CLIENTS; number++) {
    const address = people[number % people.length]
    clients.push(member(address, await logIn(proxy.address, address)))
  }
  const load = new Load(proxy.address, clients, PAUSE)
  t.after(() => load.stop())
  return load
}

/** Each log-in that is answered leaves one, whatever server it came to. */
const sessions = async () => Number(await sql(database, 'select count(*) from session'))

test('two servers are replaced under load without a failed request, and each ends by itself', async (t) => {
  const atFirst = await sessions()
  const load = await startLoad(t)
  for (const old of [0, 1]) {
    servers.push(await start(servers.ports[old + 2]))
    await proxy.use(old + 2)
    await proxy.leaveOut(old)
    await sleep(BEFORE_SIGTERM)
    await servers[old].signal('TERM')
    assert.ok([0, 143].includes(await servers[old].exitCode(SECONDS_TO_STOP)))
  }
  const soFar = load.count
  await until('the new servers answer too', 30, () => load.count > soFar + 50)
  await load.stop()

  t.diagnostic(
    `${load.count} requests: ${[...load.answers].map(([name, times]) => `${times} ${name}`).join(', ')}`,
  )
  assert.deepEqual(load.failures, [])
  assert.equal(await sessions(), atFirst + CLIENTS + load.answers.get('POST log-in 201'))
})

test('the same load notices a server that is killed without notice', async (t) => {
  const load = await startLoad(t)
  await until('the load runs', 30, () => load.count > 20)

  await servers[3].signal('KILL')

  await until('requests fail', 30, () => load.failures.length > 0)
  await load.stop()
  t.diagnostic(`${load.failures.length} of ${load.count} requests failed, the first: ${load.failures[0]}`)
})
