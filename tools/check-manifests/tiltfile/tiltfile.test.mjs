// Evaluates the Tiltfile and holds it to the rules; then breaks it in one way after the other, each of which must be found.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { Cluster } from '../cluster.mjs'
import { renderOverlay } from '../render.mjs'
import { FUNCTIONS, problemsOf } from './rules.mjs'

const { TILTFILE_EVALUATOR: evaluator } = process.env
const skip = evaluator ? false : 'there is no Go with an interpreter for Tiltfiles'
const rendered = renderOverlay('dev')

/** What a Tiltfile with this text asks Tilt for; throws what the interpreter says. */
function evaluate(text, context = 'kind-tmeit') {
  const file = 'target/manifests/Tiltfile'
  writeFileSync(file, text)
  const { status, stdout, stderr } = spawnSync(evaluator, [file, context, ...Object.keys(FUNCTIONS)], {
    input: JSON.stringify(rendered.manifests),
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const problems = (text) => problemsOf(evaluate(text), new Cluster(structuredClone(rendered)))
const tiltfile = readFileSync('Tiltfile', 'utf8')

test('the Tiltfile keeps to the rules', { skip }, () => {
  assert.deepEqual(problems(tiltfile), [])
})

test('it refuses any other cluster', { skip }, () => {
  assert.throws(() => evaluate(tiltfile, 'production'), /kubectl speaks to production: start it with \.\/startdev\.sh/)
})

test('what Tilt has no function for is an error', { skip }, () => {
  assert.throws(() => evaluate(`${tiltfile}\nk8s_resorce('app')\n`), /undefined: k8s_resorce/)
})

/** [what must be said, what stands in the file, what to put there] */
const BROKEN = [
  ['k8s_resource has no argument label', "    'app',\n", "    'app',\n    label='site',\n"],
  ['there is no workload apps', "    'app',\n", "    'apps',\n"],
  ['the workload app is in no group', "    'app',\n", "    'apps',\n"],
  ['valkey is not in one group', ", labels=['redis']", ''],
  ['the group redis has , not valkey', "labels=['redis']", "labels=['site']"],
  ['storage:persistentvolumeclaim is in 0 groups', "'Cluster', 'Service'", "'Cluster', 'Service', 'PersistentVolumeClaim'"],
  ['would go with settings', "labels=['cluster']", "labels=['storage']"],
  ['app:service would stay', "'Cluster', 'Service'", "'Cluster'"],
  ['migrate:job is a workload by itself', "'Deployment', 'Job'", "'Deployment'"],
  ['app needs worker, which may be off', "resource_deps=['settings', 'java'],\n    labels=['site']", "resource_deps=['worker'],\n    labels=['site']"],
  ['demo-data needs storage, which may be off', "['migrate', 'java']", "['migrate', 'storage']"],
  ['migrate needs postgres, which is not there', "'migrate', resource_deps=['database']", "'migrate', resource_deps=['postgres']"],
  ['nobody builds the image tmeit', "    'tmeit',\n", "    'tmeit-app',\n"],
  ['nobody uses the image tmeit-app', "    'tmeit',\n", "    'tmeit-app',\n"],
  ['the Job has an image with live update', "['image'] = 'tmeit-migrate'", "['image'] = 'tmeit'"],
  ['not all of the overlay is applied', 'encode_yaml_stream(objects)', 'encode_yaml_stream(objects[:-1])'],
  ['tmeit does not watch ui/dist', "['target/classes', 'ui/dist']", "['target/classes']"],
  ['is made of Dockerfile, which is not there', "['Containerfile'", "['Dockerfile'"],
  ['worker cannot write to /srv/site', "SITE = '/opt/tmeit/wlp/usr/servers/tmeit/apps/tmeit.war'", "SITE = '/srv/site'"],
  ['the image does not have the site in /srv/site', "SITE = '/opt/tmeit/wlp/usr/servers/tmeit/apps/tmeit.war'", "SITE = '/srv/site'"],
  ['Containerfile has no argument TEST', 'TESTS=none', 'TEST=none'],
  ['app does not listen at 80', 'port_forward(8080, 8080', 'port_forward(8080, 80'],
  ['database does not listen at 5433', '15432, 5432', '15432, 5433'],
  ['the site is not at http://localhost:8080', 'port_forward(8080, 8080', 'port_forward(8081, 8080'],
  ['the mailbox is at 8026', 'port_forward(8025, 8025', 'port_forward(8026, 8025'],
  ['a port is forwarded twice', 'port_forward(19000', 'port_forward(8025'],
  ['nobody runs tools/dev-demo-data.sh 15432 19001', 'port_forward(19000', 'port_forward(19001'],
  ['there is no tools/watch.sh', 'tools/watch-ui.sh', 'tools/watch.sh'],
]

for (const [expected, text, replacement] of BROKEN) {
  test(`notices: ${expected}`, { skip }, () => {
    assert.ok(tiltfile.includes(text), `the Tiltfile has no ${text}`)

    const found = problems(tiltfile.replaceAll(text, replacement))

    assert.ok(
      found.some((problem) => problem.includes(expected)),
      `it said: ${found.join('; ') || 'nothing'}`,
    )
  })
}
