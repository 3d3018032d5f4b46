// The PostgreSQL that tools/test-image.sh has started: databases of a test's own, locks, and a way to it that can be cut.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { promisify } from 'node:util'
import { DATABASE_PORT } from './surroundings.mjs'

/** With the schema and the invented people, to be copied. */
const DEMO = 'tmeit'
const EMPTY = `template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'`

const options = (database, user) => [
  '--no-psqlrc',
  '--quiet',
  '--no-align',
  '--tuples-only',
  '--set=ON_ERROR_STOP=1',
  `postgresql://${user}:tmeit@localhost:${DATABASE_PORT}/${database}`,
]

/** What a statement answers, as text; rejects with what PostgreSQL says against it. */
export async function sql(database, statement, user = 'postgres') {
  const { stdout } = await promisify(execFile)('psql', [...options(database, user), '--command', statement])
  return stdout.trim()
}

export async function emptyDatabase(name) {
  await sql('postgres', `create database ${name} owner tmeit_owner template ${EMPTY}`)
  return name
}

export async function demoDatabase(name) {
  await sql('postgres', `create database ${name} owner tmeit_owner template ${DEMO}`)
  return name
}

/** Runs a statement in a transaction that stays open until it is released; whoever needs the same rows waits. */
export async function hold(database, statement) {
  const psql = spawn('psql', options(database, 'postgres'), { stdio: ['pipe', 'pipe', 'inherit'] })
  psql.stdin.write(`begin; ${statement}; select 'held';\n`)
  await once(psql.stdout, 'data')
  return {
    async release() {
      if (psql.exitCode !== null) return
      psql.stdin.end('commit;\n')
      await once(psql, 'exit')
    },
  }
}

/** How many sessions wait for somebody's lock. */
export async function waiting(database) {
  return Number(
    await sql(
      database,
      `select count(*) from pg_stat_activity where datname = '${database}' and wait_event_type = 'Lock'`,
    ),
  )
}

/** The way to the database, which can be cut and mended; shut at first. */
export class Way {
  #sockets = new Set()
  #server
  port

  async mend() {
    this.#server = createServer((near) => {
      const far = connect(DATABASE_PORT, '127.0.0.1')
      for (const [one, other] of [
        [near, far],
        [far, near],
      ]) {
        this.#sockets.add(one)
        one
          .on('error', () => other.destroy())
          .on('close', () => {
            this.#sockets.delete(one)
            other.destroy()
          })
        one.pipe(other)
      }
    })
    this.#server.listen(this.port, '127.0.0.1')
    await once(this.#server, 'listening')
    this.port = this.#server.address().port
  }

  cut() {
    this.#server?.close()
    for (const socket of this.#sockets) socket.destroy()
  }
}
