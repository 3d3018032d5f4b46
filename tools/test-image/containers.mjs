// Runs the image as the manifests do: read-only, without rights, as user 1001, with little memory; and without a shell to call.
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import {
  DATABASE_PORT,
  IMAGE,
  PODMAN_OPTIONS,
  RUN,
  SECONDS_TO_START,
  SECRET_KEY,
  WORK,
  freePort,
  memoryOf,
  settingsOfTheBase,
  until,
} from './surroundings.mjs'

export const OUTPUT = '/var/liberty'
const LOCKED = [
  `--label=tmeit-test-image=${RUN}`,
  // The image's servers reach the test's database, and the test reaches them, at this machine's own address.
  '--network=host',
  '--read-only',
  // Podman would make /run and /var/tmp writable beside it; Kubernetes does not.
  '--read-only-tmpfs=false',
  '--cap-drop=ALL',
  '--security-opt=no-new-privileges',
  '--user=1001:1001',
  // An emptyDir may hold programs, which the password library unpacks; podman's own default forbids that.
  '--tmpfs=/tmp:rw,exec,mode=1777,size=512m',
  // What cannot be executed is no shell: whatever needs one fails.
  '--volume=/dev/null:/bin/sh:ro',
  '--volume=/dev/null:/bin/bash:ro',
]

/** Calls podman; answers with its exit code and with what it wrote. A signal of `limit` ends it, and with it a container in the foreground. */
export function podman(args, limit) {
  return new Promise((resolve, reject) => {
    const child = spawn('podman', [...PODMAN_OPTIONS, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: limit,
    })
    let output = ''
    let stdout = ''
    child.stdout.on('data', (text) => {
      stdout += text
      output += text
    })
    child.stderr.on('data', (text) => (output += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output, stdout: stdout.trim() }))
  })
}

async function succeed(...args) {
  const { code, output, stdout } = await podman(args)
  if (code !== 0) throw new Error(`podman ${args[0]} failed: ${output}`)
  return stdout
}

const environment = (settings) =>
  Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [`--env=${name}=${value}`]))

/** A run of the image that ends by itself; settings that are undefined are left out. */
export function run(words, settings = {}, more = []) {
  const memory = `${memoryOf('migrate')}m`
  return podman(
    [
      'run',
      '--rm',
      ...LOCKED,
      `--memory=${memory}`,
      `--memory-swap=${memory}`,
      ...more,
      ...environment(settings),
      IMAGE,
      ...words,
    ],
    AbortSignal.timeout(120_000),
  )
}

/** What a migration of this database is told: it owns the schema, and servers log in as another one. */
export const ownerOf = (database, port = DATABASE_PORT) => ({
  DB_URL: `jdbc:postgresql://127.0.0.1:${port}/${database}?connectTimeout=3`,
  DB_USER: 'tmeit_owner',
  DB_PASSWORD: 'tmeit',
  DB_APP_USER: 'tmeit',
})

/** The same for what may change no table, such as the wait for a migration. */
export const serverOf = (database, port) => ({ ...ownerOf(database, port), DB_USER: 'tmeit' })

/** A container that runs until it is told to stop: a server, a worker, or a wait. */
export class Container {
  static #started = []

  /** The role is the first word. */
  static async start(words, settings) {
    const memory = `${memoryOf(words[0])}m`
    const begun = Date.now()
    const id = await succeed(
      'run',
      '--detach',
      ...LOCKED,
      `--memory=${memory}`,
      `--memory-swap=${memory}`,
      `--volume=${OUTPUT}`,
      ...environment(settings),
      IMAGE,
      ...words,
    )
    const container = new Container(id, words.join(' '), settings.HTTP_PORT, begun)
    Container.#started.push(container)
    return container
  }

  /** A server or a worker on a port of its own. */
  static async startOnPort(role, database, settings = {}) {
    return Container.start([role], {
      ...settingsOfTheBase(),
      DB_URL: `jdbc:postgresql://127.0.0.1:${settings.databasePort ?? DATABASE_PORT}/${database}`,
      DB_USER: 'tmeit',
      DB_PASSWORD: 'tmeit',
      HTTP_PORT: settings.port ?? (await freePort()),
      HTTP_HOST: '127.0.0.1',
      WLP_OUTPUT_DIR: OUTPUT,
      TMEIT_AUTH_SECRET_KEY: SECRET_KEY,
      TMEIT_AUTH_SECURE_COOKIE: false,
      // The test is one client, and busier than any.
      TMEIT_API_REQUESTS_PER_MINUTE: 1_000_000,
      TMEIT_API_VISITORS_REQUESTS_PER_MINUTE: 1_000_000,
      ...settings.environment,
    })
  }

  /** Ends and removes all that were started, whatever they do, and keeps what they said; for the end of a test file. */
  static async removeAll() {
    for (const container of Container.#started.splice(0)) {
      writeFileSync(`${WORK}/${container.role}-${container.id.slice(0, 8)}.log`, await container.log())
      await podman(['rm', '--force', '--volumes', '--time=0', container.id])
    }
  }

  constructor(id, role, port, begun) {
    this.id = id
    this.role = role
    this.port = port
    this.address = `http://127.0.0.1:${port}`
    this.begun = begun
  }

  /** The status of a GET; 0 when nobody answers. */
  async status(path) {
    try {
      const response = await fetch(this.address + path, {
        redirect: 'manual',
        signal: AbortSignal.timeout(10_000),
      })
      await response.arrayBuffer()
      return response.status
    } catch {
      return 0
    }
  }

  /** Waits until an address answers with this status; seconds since the container was started. */
  async answers(path, status, seconds = SECONDS_TO_START) {
    let last
    await until(`${path} of ${this.role} answers ${status}`, seconds, async () => {
      last = await this.status(path)
      if (last === 0 && !(await this.isRunning()))
        throw new Error(`${this.role} has ended:\n${await this.log()}`)
      return last === status
    }).catch(async (error) => {
      throw new Error(
        `${error.message}; last it was ${last}. Its log ends:\n${(await this.log()).slice(-3000)}`,
      )
    })
    return (Date.now() - this.begun) / 1000
  }

  ready() {
    return this.answers('/health/ready', 200)
  }

  async log() {
    return (await podman(['logs', this.id])).output
  }

  async isRunning() {
    return (await this.inspect('{{.State.Running}}')) === 'true'
  }

  inspect(format) {
    return succeed('inspect', '--format', format, this.id)
  }

  top(...columns) {
    return succeed('top', this.id, columns.join(','))
  }

  /** What it has written to its own file system, apart from what is mounted. */
  async changedFiles() {
    return (await succeed('diff', this.id)).split('\n').filter(Boolean)
  }

  signal(name) {
    return succeed('kill', `--signal=${name}`, this.id)
  }

  /** Its exit code, once it has ended by itself. */
  async exitCode(seconds) {
    const { code, stdout } = await podman(['wait', this.id], AbortSignal.timeout(seconds * 1000)).catch(
      (error) => {
        throw new Error(`${this.role} has not ended within ${seconds} s`, { cause: error })
      },
    )
    if (code !== 0) throw new Error(`podman wait failed`)
    return Number(stdout)
  }
}
