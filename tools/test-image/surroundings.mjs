// What the tests of the image find around them: what tools/test-image.sh has started, and what the manifests say of each role.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** The image under test, and the mark on every container of this run, by which tools/test-image.sh removes what is left over. */
export const IMAGE = process.env.TEST_IMAGE
export const RUN = process.env.TEST_RUN
/** What podman wants on this machine (tools/containers.sh). */
export const PODMAN_OPTIONS = process.env.TEST_PODMAN_OPTIONS.split(' ').filter(Boolean)
export const DATABASE_PORT = Number(process.env.TEST_DATABASE_PORT)
export const SMTP_PORT = Number(process.env.TEST_SMTP_PORT)
export const MAILBOX = `http://localhost:${process.env.TEST_MAILBOX_PORT}`
export const STORAGE = `http://127.0.0.1:${process.env.TEST_STORAGE_PORT}`
/** A folder for files of this run. */
export const WORK = process.env.TEST_WORK
export const SECRET_KEY = process.env.TEST_SECRET_KEY

/** As Kubernetes kills a container that takes longer to end (docs/kubernetes.md). */
export const SECONDS_TO_STOP = 20
/** As the startup probe gives up: wide, since a crowded machine is slow. How long it took is printed, and held by nobody. */
export const SECONDS_TO_START = 180

const MANIFESTS = {
  serve: 'k8s-base/app/deployment.yaml',
  work: 'k8s-base/worker/deployment.yaml',
  migrate: 'k8s-base/migrate/job.yaml',
}

/** MiB that a role may use: the limit of the last container in its manifest, since those that come before it are init containers. */
export function memoryOf(role) {
  const limits = [...readFileSync(MANIFESTS[role], 'utf8').matchAll(/limits:\s+cpu: \S+\s+memory: (\d+)Mi/g)]
  return Number(limits.at(-1)[1])
}

/** What all overlays tell servers and workers, without what only a cluster has: the database's certificate. */
export function settingsOfTheBase() {
  const lines = readFileSync('k8s-base/settings.env', 'utf8').matchAll(/^(\w+)=(.*)$/gm)
  const settings = Object.fromEntries([...lines].map(([, name, value]) => [name, value]))
  settings.DB_URL_OPTIONS = settings.DB_URL_OPTIONS.replace(/&ssl\w+=[^&]*/g, '')
  return settings
}

/** Waits until a condition holds, and answers with what it said; the error names what did not come. */
export async function until(what, seconds, condition) {
  const deadline = Date.now() + seconds * 1000
  for (;;) {
    const answer = await condition()
    if (answer) return answer
    if (Date.now() > deadline) throw new Error(`Not within ${seconds} s: ${what}`)
    await sleep(100)
  }
}

/** A port of this machine that nothing listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
