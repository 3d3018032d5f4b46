// Breaks good manifests in one way after the other; each must be found. A policy without an example here fails too.
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { BROKEN_POLICIES, BROKEN_SCHEMAS } from './broken.mjs'
import { Cluster, containersOf, isOurs } from './cluster.mjs'
import { projectFacts } from './facts.mjs'
import { policies } from './policies.mjs'
import { deployer, renderOverlay } from './render.mjs'
import { schemaProblems } from './schemas.mjs'

const facts = projectFacts()
const rendered = Object.fromEntries(['prod', 'test'].map((overlay) => [overlay, renderOverlay(overlay)]))

/** A copy of an overlay's manifests that may be broken. */
const copyOf = (overlay) => new Cluster(structuredClone(rendered[overlay]))

before(async () => {
  for (const overlay of Object.keys(rendered)) {
    for (const [rule, problemsOf] of Object.entries(policies))
      assert.deepEqual(problemsOf(copyOf(overlay), facts), [], `${overlay}: ${rule}`)
  }
})

for (const [number, [rule, expected, breakIt, overlay = 'prod']] of BROKEN_POLICIES.entries()) {
  test(`${rule}: notices broken manifest ${number}, "${expected}"`, () => {
    const cluster = copyOf(overlay)
    breakIt(cluster)

    const problems = policies[rule](cluster, facts)

    assert.ok(
      problems.some((problem) => problem.includes(expected)),
      `it said: ${problems.join('; ') || 'nothing'}`,
    )
  })
}

test('our image may have a registry and a digest, as the release gives it', () => {
  const cluster = copyOf('prod')
  const image = `registry.example/club/tmeit:${facts.version}@sha256:${'0'.repeat(64)}`
  for (const { pod } of cluster.workloads) {
    for (const container of containersOf(pod).filter(isOurs)) container.image = image
  }

  const problems = Object.values(policies).flatMap((problemsOf) => problemsOf(cluster, facts))

  assert.deepEqual(problems, [])
})

test('who deploys from a workflow may apply every kind of object that prod has, and no other', () => {
  const roles = deployer().filter(({ kind }) => /Role$/.test(kind))
  const may = roles.flatMap(({ rules }) => rules.filter(({ verbs }) => verbs.includes('patch')))

  const kinds = [...new Set(rendered.prod.manifests.map(({ kind }) => kind))]
  const plural = (kind) => kind.toLowerCase().replace(/y$/, 'ie').replace(/s$/, 'se') + 's'
  assert.deepEqual(may.flatMap(({ resources }) => resources).sort(), kinds.map(plural).sort())
  const groups = rendered.prod.manifests.map(({ apiVersion }) =>
    apiVersion.includes('/') ? apiVersion.split('/')[0] : '',
  )
  assert.deepEqual([...new Set(may.flatMap(({ apiGroups }) => apiGroups))].sort(), [...new Set(groups)].sort())
})

test('the schemas find what does not belong into a manifest, and find nothing in one that is right', async () => {
  const broken = BROKEN_SCHEMAS.map(([, breakIt]) => {
    const cluster = copyOf('prod')
    breakIt(cluster)
    return cluster.manifests
  })

  const problems = await schemaProblems([...rendered.prod.manifests, ...broken.flat()])

  const right = rendered.prod.manifests.map((object) => JSON.stringify(object))
  assert.deepEqual(
    problems.filter(({ object }) => right.includes(JSON.stringify(object))),
    [],
  )
  for (const [expected] of BROKEN_SCHEMAS) {
    assert.ok(
      problems.some(({ problem }) => problem.includes(expected)),
      `nothing says ${expected}: ${problems.map(({ problem }) => problem).join('\n')}`,
    )
  }
})

test('every policy has an example of what breaks it', () => {
  assert.deepEqual(
    Object.keys(policies).filter((rule) => BROKEN_POLICIES.every(([broken]) => broken !== rule)),
    [],
  )
})
