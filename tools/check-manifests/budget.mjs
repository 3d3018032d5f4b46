// Whether all of a rendering fits the machine that we have.
import { amount } from './cluster.mjs'

// One machine of 4 GB and two cores, less what the system, the proxy, the certificates and the operators take.
const MEMORY_TO_REQUEST = 2560 * 2 ** 20
const MEMORY_TO_LIMIT = 3584 * 2 ** 20
const CORES_TO_REQUEST = 1.5

/** What the database's operator gives each of its pods: [[name, resources]]. */
export const databases = (cluster) =>
  cluster.of('Cluster').map(({ metadata, spec }) => [metadata.name, spec.resources])

export function whatDoesNotFit(cluster) {
  const needs = [
    ...cluster.workloads.map(needsOf(cluster)),
    ...databases(cluster).map(([, resources]) => ({ count: 1, more: 0, resources: [resources] })),
  ]
  const sum = (bound, what, duringUpdate) =>
    needs.reduce(
      (total, { count, more, resources }) =>
        total + (count + (duringUpdate ? more : 0)) * greatest(resources, bound, what),
      0,
    )
  const requested = sum('requests', 'memory', true)
  const limited = sum('limits', 'memory', false)
  const cores = sum('requests', 'cpu', true)
  return [
    requested > MEMORY_TO_REQUEST && `during an update ${requested / 2 ** 20} MiB are requested`,
    limited > MEMORY_TO_LIMIT && `between updates ${limited / 2 ** 20} MiB may be taken`,
    cores > CORES_TO_REQUEST && `during an update ${cores} cores are requested`,
  ].filter(Boolean)
}

const needsOf =
  (cluster) =>
  ({ object, name, pod, endsByItself }) => {
    const scaled = cluster.of('HorizontalPodAutoscaler').find(({ spec }) => spec.scaleTargetRef.name === name)
    const count = endsByItself ? 0 : (scaled?.spec.maxReplicas ?? object.spec.replicas ?? 1)
    const more = endsByItself || object.spec.strategy?.rollingUpdate ? 1 : 0
    return {
      count,
      more,
      resources: [sumOf(pod.containers), ...(pod.initContainers ?? []).map(({ resources }) => resources)],
    }
  }

function sumOf(containers) {
  const total = (bound, what) =>
    containers.reduce((sum, { resources }) => sum + amount(resources?.[bound]?.[what] ?? 0), 0)
  return Object.fromEntries(
    ['requests', 'limits'].map((bound) => [
      bound,
      { cpu: total(bound, 'cpu'), memory: total(bound, 'memory') },
    ]),
  )
}

// Containers of the start end before the others begin.
const greatest = (resources, bound, what) =>
  Math.max(...resources.map((each) => amount(each?.[bound]?.[what] ?? 0)))
