// Renders all manifests and holds them to schemas and policies. Run by tools/check-manifests.sh.
import { Cluster } from './cluster.mjs'
import { projectFacts } from './facts.mjs'
import { policies } from './policies.mjs'
import { deployer, renderAll } from './render.mjs'
import { schemaProblems } from './schemas.mjs'

const facts = projectFacts()
const renderings = renderAll()
// A problem of the base is one in every rendering: it is said once.
const places = new Map()
const note = (place, problem) => places.set(problem, [...(places.get(problem) ?? []), place])

const objects = [...renderings.flatMap(({ manifests }) => manifests), ...deployer()]
for (const { object, problem } of await schemaProblems(objects)) {
  note('schema', `${object?.kind} ${object?.metadata?.name}: ${problem}`)
}
for (const rendering of renderings) {
  for (const [rule, problemsOf] of Object.entries(policies)) {
    for (const problem of problemsOf(new Cluster(rendering), facts))
      note(rendering.name, `${rule}: ${problem}`)
  }
}
for (const [problem, [place, ...others]] of places) {
  console.error(`${place}${others.length ? ` and ${others.length} more` : ''}: ${problem}`)
}
console.log(
  `${renderings.length} renderings, ${Object.keys(policies).length} policies, ${places.size} problems`,
)
process.exitCode = places.size ? 1 : 0
