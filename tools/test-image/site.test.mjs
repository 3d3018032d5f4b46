// The roles "serve" and "work" beside each other: who answers people, who does the jobs, and what either may touch.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { logIn, send } from '../bench/api.mjs'
import { Container, OUTPUT } from './containers.mjs'
import { demoDatabase, sql } from './database.mjs'
import { MAILBOX, SMTP_PORT, STORAGE, until } from './surroundings.mjs'

const database = 'site'
const ADDRESS = 'marshal@demo.tmeit.se'
const surroundings = {
  TMEIT_MAIL_HOST: 'localhost',
  TMEIT_MAIL_PORT: SMTP_PORT,
  TMEIT_STORAGE_URL: STORAGE,
  TMEIT_STORAGE_ACCESS_KEY: 'tmeit',
  TMEIT_STORAGE_SECRET_KEY: 'tmeit',
}
let server

const startRole = (role) => Container.startOnPort(role, database, { environment: surroundings })

before(async () => {
  await demoDatabase(database)
  server = await startRole('serve')
})
after(() => Container.removeAll())

const mailsTo = async (address) =>
  (await fetch(`${MAILBOX}/api/mails?to=${encodeURIComponent(address)}`)).json()

/** Only the user, and neither capabilities nor a file beside what is mounted for it. */
async function assertLocked(container) {
  const users = (await container.top('user', 'capeff')).split('\n').slice(1)
  assert.deepEqual([...new Set(users.map((line) => line.replace(/\s+/, ' ')))], ['1001 none'])
  const changed = await container.changedFiles()
  // What podman itself makes room for: its mounts and the names of this machine.
  const strange = changed.filter(
    (line) => !/^[AC] \/(dev|etc|proc|run|sys|tmp|var)(\/|$)/.test(line) || /\/(opt|usr)\b/.test(line),
  )
  assert.deepEqual(strange, [])
  const complaints = (await container.log()).match(/.{0,200}(Read-only file system|Permission denied).*/gi)
  assert.equal(complaints, null)
}

test('serve becomes ready, and says so to each of the three probes', async (t) => {
  t.diagnostic(`serve is ready after ${(await server.ready()).toFixed(1)} s, beside other tests`)

  for (const path of ['/health/started', '/health/live', '/health/ready'])
    assert.equal(await server.status(path), 200, path)
})

test('serve answers with the UI and the API, and logs a member in', async () => {
  const page = await (await fetch(`${server.address}/events`)).text()
  assert.match(page, /<script type="module"/)
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)[1]
  assert.equal(await server.status(script), 200)
  assert.equal(await server.status('/api/v1/events'), 200)
  assert.equal(await server.status('/api/v1/members'), 200)

  const member = await logIn(server.address, ADDRESS)

  const me = await fetch(`${server.address}/api/v1/me/events`, { headers: member })
  assert.equal(me.status, 200)
})

test('serve makes a photo smaller, for which it unpacks a library of the machine', async () => {
  const member = await logIn(server.address, ADDRESS)
  const photo = await sql(database, `select id from photo where event_id is not null limit 1`)

  const picture = await fetch(`${server.address}/api/v1/photos/${photo}/card.webp`, { headers: member })

  assert.equal(picture.status, 200)
  assert.equal(picture.headers.get('content-type'), 'image/webp')
  assert.equal(Buffer.from(await picture.arrayBuffer()).toString('latin1', 8, 12), 'WEBP')
})

test('serve runs as user 1001 without rights, and writes nothing but its folder and /tmp', async () => {
  await assertLocked(server)
  assert.equal(
    await server.inspect('{{range .Mounts}}{{if eq .Destination "' + OUTPUT + '"}}{{.Type}}{{end}}{{end}}'),
    'volume',
  )
})

test('serve leaves mail and timed jobs to work, which sends what waits, answers nobody else, and is as locked', async (t) => {
  await send(server.address, 'POST', '/password-resets', { email: ADDRESS })
  await until(
    'the mail is in the outbox',
    10,
    async () =>
      (await sql(database, "select state from outbox_mail where template = 'password-reset'")) === 'PENDING',
  )
  assert.equal(await sql(database, 'select count(*) from timed_job'), '0')
  assert.doesNotMatch(await (await fetch(`${server.address}/metrics`)).text(), /^tmeit_job/m)
  assert.deepEqual(await mailsTo(ADDRESS), [])

  const worker = await startRole('work')
  t.diagnostic(`work is ready after ${(await worker.ready()).toFixed(1)} s`)

  // Among others that the invented data has left.
  const links = async () => (await mailsTo(ADDRESS)).flatMap((mail) => mail.links)
  await until('the mail arrives', 60, async () =>
    (await links()).some((link) => link.startsWith('https://tmeit.se/reset-password#')),
  )
  for (const path of ['/', '/events', '/api/v1/events', '/api/v1/members'])
    assert.equal(await worker.status(path), 404, path)
  await assert.rejects(logIn(worker.address, ADDRESS), /404/)
  assert.equal(await worker.status('/health/live'), 200)
  assert.match(await (await fetch(`${worker.address}/metrics`)).text(), /^tmeit_job/m)
  await assertLocked(worker)

  await worker.signal('TERM')
  assert.ok([0, 143].includes(await worker.exitCode(20)))
})
