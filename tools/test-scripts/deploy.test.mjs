// Deploys to a cluster that is played: what it was told is in the calls of kubectl, and it answers as the test says.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, test } from 'node:test'
import { Machine } from './machine.mjs'
import { site } from './site.mjs'

const VERSION = execFileSync('sed', ['-n', 's/^  "version": "\\(.*\\)",$/\\1/p', 'ui/package.json'], { encoding: 'utf8' }).trim()
const IMAGE = `ghcr.io/club/tmeit@sha256:${'5'.repeat(64)}`
const RENDERED = execFileSync('tools/render.sh', ['prod', '--image', IMAGE], { encoding: 'utf8' })
const [kustomize, ...words] = (process.env.KUSTOMIZE ?? 'kubectl kustomize').split(' ')
const KUSTOMIZE = [execFileSync('sh', ['-c', `command -v ${kustomize}`], { encoding: 'utf8' }).trim(), ...words].join(' ')

// Revisions are 1 until the rest is applied, and then 2, as those of a cluster are. What is applied is kept, in order.
const CLUSTER = `
here=$(dirname "$0")
[[ $1 == --namespace ]] && { namespace=$2; shift 2; }
case "$*" in
  'kustomize '*) shift; exec ${KUSTOMIZE} "$@" ;;
  'get namespace '*) [[ -z $UNREACHABLE ]] || exit 1; echo namespace/tmeit ;;
  'get secret '*) [[ $3 == "$NO_SECRET" ]] || echo "secret/$3" ;;
  *'.status.ready}') echo "$RUNNING_MIGRATION" ;;
  'apply -f '*) n=$(ls "$here" | grep -c applied); cp "$3" "$here/applied-$n"; [[ $n != "$FAILING_APPLY" ]] || exit 1 ;;
  'get deployment '*)
    if grep -q "^kubectl.* rollout undo deployment/$3 " "$here/calls"; then echo 3
    elif [[ -e $here/applied-1 && $UNCHANGED != *$3* ]]; then echo 2
    else echo $BEFORE; fi ;;
  'apply view-last-applied '*) echo "last applied $3" ;;
  'get job migrate -o '*) echo "$JOB" ;;
  'rollout status '*)
    [[ -z $ENDLESS || -e $here/ended ]] || { touch "$here/ended"; exec sleep 30; }
    [[ $3 != "$STUCK" ]] || grep -q 'rollout undo' "$here/calls" ;;
  'rollout undo '*) [[ -z $UNDO_FAILS ]] ;;
  'get pods '*'-o name') printf 'pod/app-old\\npod/app-new\\n' ;;
  'port-forward '*) sleep 60 ;;
  'logs '*) echo "words of $2" ;;
esac`

let machine, running
beforeEach(async () => {
  running = await site()
  running.pages['/health/started'] = ['application/json', JSON.stringify({ version: VERSION })]
  machine = new Machine()
  machine.program('kubectl', CLUSTER)
  machine.environment = { JOB: 'SuccessCriteriaMet Complete', BEFORE: '1', DEPLOY_PAUSE: '0.1' }
})
afterEach(() => {
  running.close()
  machine.remove()
})

const deploy = (...options) => machine.run('tools/deploy.sh', [machine.file('prod.yaml', RENDERED), '--address', running.address, ...options])
/** The smoke test is patient, which the tests are not: it fails at once where curl is told to come back never. */
const impatient = () => machine.program('sleep', '')
const kinds = (text) => [...text.matchAll(/^kind: (\w+)/gm)].map((match) => match[1])
const called = (pattern) => machine.calls.filter((call) => pattern.test(call))

test('all is applied in order: what the schema needs, the Job, then the rest', async () => {
  const { status, output } = await deploy()

  assert.equal(status, 0, output)
  assert.ok(output.endsWith(`== ${VERSION} is deployed.\n`), output)
  const order = machine.calls.map((call) => call.replace('kubectl --namespace tmeit ', '').split(' ').slice(0, 3).join(' '))
  const steps = ['delete job migrate', 'kubectl apply -f', 'wait --for=condition=Ready clusters.postgresql.cnpg.io/database', 'get job migrate', 'kubectl apply -f', 'rollout status deployment/app', 'rollout status deployment/worker']
  let position = 0
  for (const step of steps) {
    position = order.findIndex((call, index) => index >= position && call.startsWith(step.split(' ').slice(0, 3).join(' '))) + 1
    assert.ok(position > 0, `${step} is not where it should be:\n${order.join('\n')}`)
  }
  const [first, rest] = [machine.text('applied-0'), machine.text('applied-1')]
  assert.deepEqual([...new Set(kinds(first))], ['Namespace', 'ServiceAccount', 'ConfigMap', 'Job', 'NetworkPolicy', 'Cluster'])
  assert.ok(kinds(rest).includes('Deployment') && kinds(rest).includes('Ingress'))
  assert.deepEqual([...kinds(first), ...kinds(rest)].sort(), kinds(RENDERED).sort())
  for (const text of [first, rest]) assert.ok(text.includes(`image: ghcr.io/club/tmeit:${VERSION}@sha256:5555`), 'not the published image')
  assert.deepEqual(called(/undo/), [])
})

test('an overlay is rendered with the published image', async () => {
  const { status, output } = await machine.run('tools/deploy.sh', ['prod', '--image', IMAGE, '--address', running.address])

  assert.equal(status, 0, output)
  assert.match(machine.text('applied-1'), /image: ghcr\.io\/club\/tmeit/)
  assert.equal(called(/kustomize \/.*\/render/).length, 1)
})

test('when the migration fails, the release before goes on and nothing else is applied', async () => {
  machine.environment.JOB = 'Failed'

  const { status, output } = await deploy()

  assert.equal(status, 1)
  assert.match(output, /NOT DEPLOYED: the schema could not/)
  assert.match(output, /words of job\/migrate/)
  assert.equal(machine.text('applied-1'), '')
  assert.deepEqual(called(/rollout/), [])
})

test('when the Job cannot be applied, nothing else is', async () => {
  machine.environment.FAILING_APPLY = '0'

  const { status } = await deploy()

  assert.equal(status, 1)
  assert.equal(machine.text('applied-1'), '')
})

test('when the rollout does not finish, app and worker go back, and so does what was applied last', async () => {
  machine.environment.STUCK = 'deployment/worker'

  const { status, output } = await deploy()

  assert.equal(status, 1)
  assert.match(output, /run again what they ran before; the schema stays/)
  assert.equal(called(/rollout undo deployment\/(app|worker) --to-revision=1$/).length, 2)
  assert.equal(called(/apply set-last-applied -f .*(app|worker)\.yaml$/).length, 2)
  assert.equal(called(/rollout status deployment\/app --timeout=10m/).length, 1)
})

test('when the new release does not work, app and worker go back', async () => {
  running.pages['/api/v1/teams'] = ['application/json', '', 500]
  impatient()
  machine.environment.BASH_ENV = machine.file('late', 'SECONDS=1000\n')

  const { status, output } = await deploy()

  assert.equal(status, 1)
  assert.match(output, /FAILED: API/)
  assert.equal(called(/rollout undo/).length, 2)
})

test('when another version answers, app and worker go back', async () => {
  running.pages['/health/started'] = ['application/json', '{"version":"0.0.1"}']
  machine.environment.BASH_ENV = machine.file('late', 'SECONDS=1000\n')

  const { status, output } = await deploy()

  assert.equal(status, 1)
  assert.match(output, /runs 0\.0\.1, not/)
  assert.equal(called(/rollout undo/).length, 2)
})

test('what did not change is not sent back to the release before it', async () => {
  machine.environment.STUCK = 'deployment/app'
  machine.environment.UNCHANGED = 'worker'

  const { status, output } = await deploy()

  assert.equal(status, 1)
  assert.match(output, /worker: runs what it ran before/)
  assert.deepEqual(called(/rollout undo/).map((call) => call.split(' ')[5]), ['deployment/app'])
})

test('a first release that does not work stays to be looked at', async () => {
  machine.environment.BEFORE = ''
  machine.environment.STUCK = 'deployment/app'

  const { status, output } = await deploy()

  assert.equal(status, 1)
  assert.match(output, /app: there was none before/)
  assert.deepEqual(called(/undo/), [])
})

test('going back that fails is said loudly', async () => {
  machine.environment.STUCK = 'deployment/app'
  machine.environment.UNDO_FAILS = 'yes'

  const { status, output } = await deploy()

  assert.equal(status, 1)
  assert.match(output, /GOING BACK FAILED/)
})

test('being stopped during the rollout goes back', async () => {
  machine.environment.ENDLESS = 'yes'

  const { status } = await machine.run('tools/deploy.sh', [machine.file('prod.yaml', RENDERED), '--address', running.address], (script) => {
    const stop = setInterval(() => {
      if (!machine.calls.some((call) => call.includes('rollout status'))) return
      clearInterval(stop)
      script.kill('SIGTERM')
    }, 50)
    script.on('close', () => clearInterval(stop))
  })

  assert.equal(status, 143)
  assert.equal(called(/rollout undo/).length, 2)
})

const REFUSALS = [
  ['the cluster does not answer', { UNREACHABLE: 'yes' }, /The cluster does not answer/],
  ['a Secret is missing', { NO_SECRET: 'valkey' }, /There are no Secrets valkey in the namespace tmeit/],
  ['a migration is running', { RUNNING_MIGRATION: '1' }, /A migration runs on the cluster already/],
]
for (const [what, environment, expected] of REFUSALS) {
  test(`nothing is changed when ${what}`, async () => {
    Object.assign(machine.environment, environment)

    const { status, output } = await deploy()

    assert.equal(status, 1)
    assert.match(output, expected)
    assert.match(output, /Nothing was changed/)
    assert.deepEqual(called(/apply|delete|rollout/), [])
  })
}

test('only the Secrets that somebody has to make are asked for', async () => {
  await deploy()

  assert.deepEqual(called(/get secret/).map((call) => call.split(' ')[5]), ['database-server', 'mail-relay', 'tmeit', 'valkey'])
})

test('a dry run says the steps and changes nothing', async () => {
  const { status, output } = await deploy('--dry-run')

  assert.equal(status, 0)
  assert.match(output, /2\. .*\n.*delete job migrate[^=]* Job migrate[^]*4\. [^=]* Deployment app[^]*5\. /)
  assert.deepEqual(called(/ (get|apply|delete|rollout|wait) /), [])
})

test('without an Ingress the new release is asked through a forwarded port', async () => {
  machine.environment.BASH_ENV = machine.file('late', 'SECONDS=1000\n')

  const { output } = await machine.run('tools/deploy.sh', [machine.file('prod.yaml', RENDERED), '--forward'])

  assert.match(output, /works at a forwarded port|work at a forwarded port/)
  assert.equal(called(/port-forward pod\/app-new \d+:8080/).length, 1)
})

test('an overlay that is not there is refused before anything is done', async () => {
  const { status, output } = await machine.run('tools/deploy.sh', ['production'])

  assert.equal(status, 1)
  assert.match(output, /There is no overlay 'production': it is one of dev prod test\./)
  assert.deepEqual(machine.calls, [])
})

test('a file that is no release is refused', async () => {
  const { status, output } = await machine.run('tools/deploy.sh', [machine.file('other.yaml', 'kind: ConfigMap\nmetadata:\n  name: other\n')])

  assert.equal(status, 1)
  assert.match(output, /is not the manifests of one release/)
})

test('an image without a digest is refused', async () => {
  const { status, output } = await machine.run('tools/deploy.sh', ['prod', '--image', 'ghcr.io/club/tmeit:1.0.0'])

  assert.equal(status, 1)
  assert.match(output, /is not REPOSITORY@sha256:DIGEST/)
})

test('without kubectl it says so', async () => {
  machine.without('kubectl')

  const { status, output } = await deploy()

  assert.equal(status, 1)
  assert.match(output, /kubectl is missing/)
})
