// What is in the image, and what it says of itself.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { createGzip } from 'node:zlib'
import { podman, run } from './containers.mjs'
import { IMAGE, PODMAN_OPTIONS, RUN } from './surroundings.mjs'

/** MiB that a registry sends, each layer packed with gzip. */
const LARGEST = 250

let image
let container

before(async () => {
  ;[image] = JSON.parse((await podman(['image', 'inspect', IMAGE])).stdout)
  container = (await podman(['create', `--label=tmeit-test-image=${RUN}`, IMAGE])).stdout
})
after(() => podman(['rm', '--force', '--volumes', container]))

/** What podman writes, as a stream. */
const stream = (...args) =>
  spawn('podman', [...PODMAN_OPTIONS, ...args], { stdio: ['ignore', 'pipe', 'inherit'] }).stdout

const files = async () => {
  const tar = spawn('tar', ['--list'], { stdio: ['pipe', 'pipe', 'inherit'] })
  stream('export', container).pipe(tar.stdin)
  return (await tar.stdout.setEncoding('utf8').toArray()).join('').split('\n')
}

async function contentOf(file) {
  const tar = spawn('tar', ['--extract', '--to-stdout'], { stdio: ['pipe', 'pipe', 'inherit'] })
  stream('cp', `${container}:/${file}`, '-').pipe(tar.stdin)
  return (await tar.stdout.setEncoding('utf8').toArray()).join('')
}

test('its labels say where it comes from, which commit and version it is, and under which licence', () => {
  const label = (name) => image.Labels?.[`org.opencontainers.image.${name}`]

  assert.match(label('source') ?? '', /^https:\/\/\S+$/)
  assert.match(label('revision') ?? '', /^[0-9a-f]{40}$/)
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
  const lists = all.filter((file) => /(sbom|cdx|bom)[^/]*\.json$/i.test(file))
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
    strange.filter((file) => !/^(etc|usr\/share\/ca-certificates)\//.test(file)),
    [],
  )
})

test(`it is smaller than ${LARGEST} MiB where a registry sends it`, async (t) => {
  let size = 0
  for await (const part of stream('save', '--format=docker-archive', IMAGE).pipe(createGzip()))
    size += part.length
  const mebibytes = size / 1024 / 1024
  t.diagnostic(`${mebibytes.toFixed(1)} MiB packed, ${(image.Size / 1024 / 1024).toFixed(0)} MiB unpacked`)

  assert.ok(mebibytes < LARGEST)
})
