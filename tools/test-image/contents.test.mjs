// What is in the image, and what it says of itself.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { podman, run } from './containers.mjs'
import { IMAGE, RUN } from './surroundings.mjs'

/** MiB that a registry sends, each layer packed with gzip. */
const LARGEST = 250

let image
let container

before(async () => {
  ;[image] = JSON.parse((await podman(['image', 'inspect', IMAGE])).stdout)
  container = (await podman(['create', `--label=tmeit-test-image=${RUN}`, IMAGE])).stdout
})
after(() => podman(['rm', '--force', '--volumes', container]))

/** What a pipe of podman and another program says. Podman wants a pipe of the system, which Node.js does not make. */
async function piped(command, ...words) {
  const shell = ['-o', 'pipefail', '-c', command, 'bash', ...words]
  const { stdout } = await promisify(execFile)('bash', shell, { maxBuffer: 1 << 28 })
  return stdout.trim()
}

const files = async () => (await piped('podman export "$1" | tar --list', container)).split('\n')

const contentOf = (file) => piped('podman cp "$1" - | tar --extract --to-stdout', `${container}:/${file}`)

test('its labels say where it comes from, which commit and version it is, and under which licence', () => {
  const label = (name) => image.Labels?.[`org.opencontainers.image.${name}`]

  assert.match(label('source') ?? '', /^https:\/\/\S+$/)
  assert.match(label('revision') ?? '', /^[0-9a-f]{40}(-changed)?$/)
  assert.equal(label('version'), JSON.parse(readFileSync('ui/package.json', 'utf8')).version)
  assert.equal(label('licenses'), 'Apache-2.0')
})

test('it is made to run as user 1001, to be called by a role without a shell, and to be reached at port 8080', () => {
  const { User, Entrypoint, Cmd, ExposedPorts } = image.Config

  assert.match(User, /^1001(:1001)?$/)
  assert.ok(
    Entrypoint?.length > 0 && !Entrypoint.some((word) => /(^|\/)(ba|da)?sh$/.test(word)),
    String(Entrypoint),
  )
  assert.deepEqual(Cmd, ['serve'])
  assert.deepEqual(Object.keys(ExposedPorts ?? {}), ['8080/tcp'])
})

test('no test of the image could have called a shell', async () => {
  const { code } = await run(['-c', 'true'], {}, ['--entrypoint=/bin/sh'])

  assert.notEqual(code, 0)
})

test('it lists its libraries as CycloneDX, and carries neither sources nor secrets nor tools to build with', async () => {
  const all = await files()
  const lists = all.filter((file) => /\/sbom\/[^/]+\.json$/.test(file))
  assert.notDeepEqual(lists, [], 'there is no list of libraries')
  for (const list of lists) {
    const { bomFormat, components } = JSON.parse(await contentOf(list))
    assert.equal(bomFormat, 'CycloneDX', list)
    assert.ok(components.length > 5, `${list} lists ${components.length} libraries`)
  }
  const strange = all.filter((file) =>
    /\.(java|tsx|pem|key)$|\/(\.git|\.m2|node_modules)\/|\/bin\/(mvn|npm|node|javac)$/.test(file),
  )
  assert.deepEqual(
    strange.filter((file) => !/^(etc|usr\/share\/ca-certificates|usr\/lib\/ssl)\//.test(file)),
    [],
  )
})

test(`it is smaller than ${LARGEST} MiB where a registry sends it`, async (t) => {
  const packed = await piped('podman save --format=docker-archive "$1" | gzip | wc --bytes', IMAGE)
  const mebibytes = Number(packed) / 1024 / 1024
  t.diagnostic(`${mebibytes.toFixed(1)} MiB packed, ${(image.Size / 1024 / 1024).toFixed(0)} MiB unpacked`)

  assert.ok(mebibytes < LARGEST)
})
