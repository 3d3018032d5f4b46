// What ./startdev.sh says and does, with stand-ins for the tools that it needs.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { afterEach, beforeEach, test } from 'node:test'
import { changing, inCopy, makeCopy, remove, removeCopy, standIn, startdev, TOOLS } from './stand-ins.mjs'

const OPERATOR = /^OPERATOR=(.*)$/m.exec(readFileSync('tools/dev-cluster.sh', 'utf8'))[1]
const SECRETS = 'k8s-overlays/dev/secrets/tmeit.env'
const WANTED = ['docker', 'kind', 'kubectl', 'tilt', 'ctlptl']

beforeEach(makeCopy)
afterEach(removeCopy)

test('makes the cluster, the operator and the secrets, and then is Tilt', async () => {
  const { code, err, calls: all } = await startdev()

  assert.equal(code, 0, err)
  assert.equal(err, '')
  const manifest = `https://raw.githubusercontent.com/cloudnative-pg/cloudnative-pg/v${OPERATOR}/releases/cnpg-${OPERATOR}.yaml`
  assert.deepEqual(changing(all), [
    'ctlptl apply --filename tools/dev-cluster/ctlptl.yaml',
    `kubectl --context kind-tmeit apply --server-side --filename ${manifest}`,
    'tilt up --context kind-tmeit',
  ])
  const rollout = all.findIndex((call) => call.includes('rollout status deployment/cnpg-controller-manager'))
  assert.ok(rollout > all.findIndex((call) => call.includes('apply --server-side')), 'the operator is not waited for')
  assert.ok(existsSync(inCopy(SECRETS)))
})

test('goes on with a cluster that is there: its operator and its secrets stay', async () => {
  standIn('kubectl', `${TOOLS.kubectl}\n[[ $* != *jsonpath* ]] || printf ghcr.io/cloudnative-pg/cloudnative-pg:${OPERATOR}`)
  await startdev()
  const secrets = readFileSync(inCopy(SECRETS), 'utf8')
  rmSync(inCopy('calls'))

  const { code, calls: all } = await startdev()

  assert.equal(code, 0)
  assert.deepEqual(changing(all), ['ctlptl apply --filename tools/dev-cluster/ctlptl.yaml', 'tilt up --context kind-tmeit'])
  assert.equal(readFileSync(inCopy(SECRETS), 'utf8'), secrets)
})

test('brings an older operator up to date', async () => {
  standIn('kubectl', `${TOOLS.kubectl}\n[[ $* != *jsonpath* ]] || printf ghcr.io/cloudnative-pg/cloudnative-pg:1.2.3`)

  const { calls: all } = await startdev()

  assert.ok(all.some((call) => call.includes(`cnpg-${OPERATOR}.yaml`)))
})

for (const tool of WANTED) {
  test(`says in one sentence that ${tool} is missing and where it is to be had`, async () => {
    remove(tool)

    const { code, err, calls: all } = await startdev()

    assert.equal(code, 1)
    assert.match(err, new RegExp(`^${tool} is missing: install [^\\n]*https://\\S+ says \\(version [\\d.]+ or newer\\)\\.\\n$`))
    assert.deepEqual(changing(all), [])
  })

  test(`says in one sentence that ${tool} is too old`, async () => {
    const old = { docker: '20.10.24', kubectl: '1.32.9', ctlptl: '0.8.9' }[tool] ?? '0.29.0'
    standIn(tool, tool === 'docker' ? `[[ $1 == version ]] && echo ${old} || echo 'Docker version ${old}'` : `echo '${tool} v${old}, built'`)

    const { code, err, calls: all } = await startdev()

    assert.equal(code, 1)
    assert.match(err, new RegExp(`^${tool} ${old} is too old: install [^\\n]* or newer\\)\\.\\n$`))
    assert.deepEqual(changing(all), [])
  })
}

test('names all that is missing at once', async () => {
  remove(...WANTED)

  const { code, err } = await startdev()

  assert.equal(code, 1)
  assert.deepEqual(
    err.trim().split('\n').map((line) => line.split(' ')[0]),
    WANTED,
  )
})

test('says how to start the Docker daemon when it does not answer', async () => {
  standIn('docker', `[[ $1 == --version ]] && echo 'Docker version 28.5.1' || { echo 'Cannot connect to the Docker daemon' >&2; exit 1; }`)

  const { code, err, calls: all } = await startdev()

  assert.equal(code, 1)
  assert.match(err, /^docker is there, but its daemon does not answer: start it with 'sudo systemctl start docker'[^\n]*\n$/)
  assert.deepEqual(changing(all), [])
})

test('does not take Podman for Docker', async () => {
  standIn('docker', 'echo podman version 5.6.2')

  const { code, err } = await startdev()

  assert.equal(code, 1)
  assert.match(err, /^docker is Podman under that name here[^\n]*\n$/)
})

test('says that a tool does not say its version', async () => {
  standIn('tilt', 'echo "no such command" >&2; exit 1')

  const { code, err } = await startdev()

  assert.equal(code, 1)
  assert.match(err, /^tilt is there, but does not say its version with 'tilt version'/)
})

test('warns of low limits of inotify with the command that raises them, and goes on', async () => {
  standIn('sysctl', `case $2 in *watches) echo 65536 ;; *) echo 128 ;; esac`)

  const { code, err, calls: all } = await startdev()

  assert.equal(code, 0)
  assert.match(err, /'sudo sysctl fs\.inotify\.max_user_watches=524288 fs\.inotify\.max_user_instances=512'/)
  assert.ok(all.includes('tilt up --context kind-tmeit'))
})

test('warns of the one limit that is low', async () => {
  standIn('sysctl', `case $2 in *watches) echo 524288 ;; *) echo 511 ;; esac`)

  const { err } = await startdev()

  assert.match(err, /'sudo sysctl fs\.inotify\.max_user_instances=512'/)
})

test('says nothing of limits where there are none', async () => {
  standIn('sysctl', 'exit 1')

  const { code, err } = await startdev()

  assert.equal(code, 0)
  assert.equal(err, '')
})

test('does not start Tilt when the cluster cannot be made', async () => {
  standIn('ctlptl', `${TOOLS.ctlptl}\n[[ $1 != apply ]] || { echo 'no space left' >&2; exit 7; }`)

  const { code, err, calls: all } = await startdev()

  assert.equal(code, 7)
  assert.match(err, /no space left/)
  assert.ok(!all.some((call) => call.startsWith('tilt up')))
})

test('does not start Tilt when the operator does not get ready', async () => {
  standIn('kubectl', `${TOOLS.kubectl}\n[[ $* != *rollout* ]] || exit 1`)

  const { code, calls: all } = await startdev()

  assert.equal(code, 1)
  assert.ok(!all.some((call) => call.startsWith('tilt up')))
})

test('Ctrl-C while the cluster is made ends it there, and says how to go on', async () => {
  standIn('ctlptl', `${TOOLS.ctlptl}\n[[ $1 != apply ]] || exec sleep 20`)

  const { code, out, calls: all } = await startdev([], 'ctlptl apply')

  assert.equal(code, 130)
  assert.match(out, /\.\/startdev\.sh goes on with it, \.\/startdev\.sh --down removes it/)
  assert.ok(!all.some((call) => call.startsWith('tilt up')))
})

test("Ctrl-C while Tilt runs is Tilt's", async () => {
  standIn('tilt', `${TOOLS.tilt}\n[[ $1 != up ]] || { trap 'echo ended by itself; kill $!; exit 3' INT; sleep 20 & wait; }`)

  const { code, out } = await startdev([], 'tilt up')

  assert.equal(code, 3)
  assert.match(out, /ended by itself/)
})

test('--down removes cluster, registry, images and secrets', async () => {
  await startdev()
  rmSync(inCopy('calls'))

  const { code, err, calls: all } = await startdev(['--down'])

  assert.equal(code, 0, err)
  assert.deepEqual(changing(all), [
    'ctlptl delete --filename tools/dev-cluster/ctlptl.yaml --ignore-not-found',
    'kind delete cluster --name tmeit',
    'docker image rm --force localhost:34567/tmeit:tilt-1 localhost:34567/tmeit-migrate:tilt-2',
  ])
  assert.ok(!existsSync(inCopy(SECRETS)))
})

test('--down is harmless when nothing is there, and wants neither Tilt nor kubectl', async () => {
  remove('tilt', 'kubectl')
  standIn('docker', `[[ $1 == image ]] || ${TOOLS.docker}`)

  const { code, err, calls: all } = await startdev(['--down'])

  assert.equal(code, 0, err)
  assert.ok(!all.some((call) => call.startsWith('docker image rm')))
})

test('--down says what it misses', async () => {
  remove('docker')

  const { code, err, calls: all } = await startdev(['--down'])

  assert.equal(code, 1)
  assert.match(err, /^docker is missing/)
  assert.deepEqual(changing(all), [])
})

for (const [args, sentence] of [
  [['--bogus'], 'There is no option --bogus.'],
  [['local'], 'There is no option local.'],
  [['--port', '9000'], '--port and --reset are for --local.'],
  [['--reset'], '--port and --reset are for --local.'],
  [['--down', '--local'], '--down goes alone'],
  [['--down', '--reset'], '--down goes alone'],
]) {
  test(`refuses ${args.join(' ')}`, async () => {
    const { code, err, calls: all } = await startdev(args)

    assert.equal(code, 2)
    assert.ok(err.startsWith(sentence), err)
    assert.match(err, /Usage: \.\/startdev\.sh/)
    assert.deepEqual(all, [])
  })
}

test('refuses a port that is none', async () => {
  const { code, err } = await startdev(['--local', '--port', '99999'])

  assert.equal(code, 1)
  assert.match(err, /^--port wants a number/)
})

test('--help says both ways, and does nothing', async () => {
  const { code, out, calls: all } = await startdev(['--help'])

  assert.equal(code, 0)
  for (const option of ['--local', '--down', '--port', '--reset']) assert.ok(out.includes(option))
  assert.deepEqual(all, [])
})

test('all files call the cluster and its registry the same', () => {
  const text = (file) => readFileSync(file, 'utf8')
  const names = [...text('tools/dev-cluster/ctlptl.yaml').matchAll(/^(?:name|registry): (\S+)$/gm)].map((match) => match[1])
  const context = `kind-${/^CLUSTER=(.*)$/m.exec(text('tools/dev-cluster.sh'))[1]}`

  assert.deepEqual(names, ['tmeit-registry', context, 'tmeit-registry'])
  for (const file of ['Tiltfile', 'tools/dev-demo-data.sh', 'docs/development.md']) {
    assert.deepEqual(new Set(text(file).match(/\bkind-\w+\b/g)), new Set([context]), file)
  }
})
