// Runs ./startdev.sh in a copy of its files, with stand-ins for the tools that make a cluster. They write down how they were called.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'

const FILES = ['startdev.sh', 'tools/common.sh', 'tools/dev-cluster.sh', 'tools/dev-cluster/ctlptl.yaml', 'tools/dev-secrets.sh']
/** What the scripts need of the system; nothing else is on their path. */
const SYSTEM = 'awk base64 basename bash cat dirname env grep head mkdir readlink rm sed sleep sort tail tr'.split(' ')
const OPERATOR = /^OPERATOR=(.*)$/m.exec(readFileSync('tools/dev-cluster.sh', 'utf8'))[1]
const SECRETS = 'k8s-overlays/dev/secrets/tmeit.env'

/** Scripts by the name of the tool: what it answers when all is well. */
const TOOLS = {
  docker: `case $* in
    --version) echo 'Docker version 28.5.1, build e180ab8' ;;
    version*) echo 28.5.1 ;;
    image\\ ls*) echo localhost:34567/tmeit:tilt-1; echo localhost:34567/tmeit-migrate:tilt-2 ;;
  esac`,
  kind: `[[ $1 != version ]] || echo 'kind v0.31.0 go1.25.5 linux/amd64'`,
  kubectl: `case $* in
    version*) printf 'Client Version: v1.35.0\\nKustomize Version: v5.7.1\\n' ;;
  esac`,
  tilt: `[[ $1 != version ]] || echo 'v0.37.6, built 2026-08-06'`,
  ctlptl: `[[ $1 != version ]] || echo 'v0.9.3, built 2026-04-24'`,
  sysctl: 'echo 1048576',
  mvn: `echo 'Apache Maven 3.9.11'`,
  node: 'echo v22.20.0',
  npm: ':',
  'jdk/bin/java': ':',
  'jdk/bin/javac': 'echo javac 21.0.8',
}
const WANTED = ['docker', 'kind', 'kubectl', 'tilt', 'ctlptl']

let folder

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dev-cluster-'))
  for (const file of FILES) cpSync(file, join(folder, file))
  mkdirSync(join(folder, 'bin/jdk/bin'), { recursive: true })
  const system = process.env.PATH.split(':')
  for (const tool of SYSTEM) {
    const found = system.map((path) => join(path, tool)).find(existsSync)
    symlinkSync(found, join(folder, 'bin', tool))
  }
  for (const [tool, script] of Object.entries(TOOLS)) standIn(tool, script)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function standIn(tool, script) {
  const recorded = `#!/usr/bin/env bash\necho "${tool} $*" >>"${folder}/calls"\n${script}\n`
  writeFileSync(join(folder, 'bin', tool), recorded, { mode: 0o755 })
}

const remove = (...tools) => tools.forEach((tool) => rmSync(join(folder, 'bin', tool)))

/** How ./startdev.sh ends; interruptAt is a part of what it has called when Ctrl-C is pressed. */
async function startdev(args = [], interruptAt = undefined) {
  const env = { PATH: join(folder, 'bin'), HOME: folder, JAVA_HOME: join(folder, 'bin/jdk'), USER: 'somebody' }
  const child = spawn('./startdev.sh', args, { cwd: folder, env, detached: true })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => (out += text))
  child.stderr.on('data', (text) => (err += text))
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)))
  if (interruptAt) {
    const until = Date.now() + 10_000
    while (!calls().some((call) => call.includes(interruptAt)) && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    // A terminal tells all of its programs.
    process.kill(-child.pid, 'SIGINT')
  }
  return { code: await ended, out, err, calls: calls() }
}

function calls() {
  const file = join(folder, 'calls')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

const changing = (all) => all.filter((call) => /apply|create|delete| up | rm/.test(call))

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
  assert.ok(existsSync(join(folder, SECRETS)))
})

test('goes on with a cluster that is there: its operator and its secrets stay', async () => {
  standIn('kubectl', `${TOOLS.kubectl}\n[[ $* != *jsonpath* ]] || printf ghcr.io/cloudnative-pg/cloudnative-pg:${OPERATOR}`)
  await startdev()
  const secrets = readFileSync(join(folder, SECRETS), 'utf8')
  rmSync(join(folder, 'calls'))

  const { code, calls: all } = await startdev()

  assert.equal(code, 0)
  assert.deepEqual(changing(all), ['ctlptl apply --filename tools/dev-cluster/ctlptl.yaml', 'tilt up --context kind-tmeit'])
  assert.equal(readFileSync(join(folder, SECRETS), 'utf8'), secrets)
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
  rmSync(join(folder, 'calls'))

  const { code, err, calls: all } = await startdev(['--down'])

  assert.equal(code, 0, err)
  assert.deepEqual(changing(all), [
    'ctlptl delete --filename tools/dev-cluster/ctlptl.yaml --ignore-not-found',
    'kind delete cluster --name tmeit',
    'docker image rm --force localhost:34567/tmeit:tilt-1 localhost:34567/tmeit-migrate:tilt-2',
  ])
  assert.ok(!existsSync(join(folder, SECRETS)))
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
