// Questions that the policies ask about the objects of one rendering.

export const OUR_IMAGE = /(^|\/)tmeit[:@]/

export class Cluster {
  constructor({ name, overlay, manifests }) {
    Object.assign(this, { name, overlay, manifests })
  }

  of(...kinds) {
    return this.manifests.filter((object) => kinds.includes(object.kind))
  }

  named(kind, name) {
    return this.of(kind).find((object) => object.metadata.name === name)
  }

  /** Whatever brings pods whose contents we write, of any kind: {object, name, labels, pod, endsByItself}. */
  get workloads() {
    return this.manifests.flatMap((object) => {
      const template =
        object.kind === 'Pod' ? object : (object.spec?.jobTemplate?.spec?.template ?? object.spec?.template)
      if (!template?.spec?.containers) return []
      const endsByItself = ['Job', 'CronJob'].includes(object.kind)
      return [
        {
          object,
          name: object.metadata.name,
          labels: template.metadata?.labels ?? {},
          pod: template.spec,
          endsByItself,
        },
      ]
    })
  }

  get servers() {
    return this.workloads.filter(({ pod, endsByItself }) => !endsByItself && pod.containers.some(isOurs))
  }

  /** Whoever has pods, also those that the database's operator makes: {name, labels}. */
  get senders() {
    const databases = this.of('Cluster').map(({ metadata }) => ({
      name: metadata.name,
      labels: { 'cnpg.io/cluster': metadata.name },
    }))
    return [...this.workloads, ...databases]
  }
}

export const isOurs = ({ image }) => OUR_IMAGE.test(`${image}:`)

export const containersOf = (pod) => [...(pod.initContainers ?? []), ...pod.containers]

export function selects(selector, labels) {
  const { matchLabels = {}, matchExpressions = [] } = selector ?? {}
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values }) => operator === 'In' && values.includes(labels[key]))
  )
}

const UNITS = { m: 1e-3, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 }

/** A quantity of the Kubernetes API as a number: cores or bytes. */
export function amount(quantity) {
  const [, number, unit] = /^([\d.]+)(m|[KMG]i)?$/.exec(String(quantity))
  return Number(number) * (UNITS[unit] ?? 1)
}

/** The names of what a pod takes settings, secrets and files from. */
export function references(pod) {
  const containers = containersOf(pod)
  const sources = containers.flatMap(({ envFrom = [] }) => envFrom)
  const values = containers.flatMap(({ env = [] }) => env.map(({ valueFrom }) => valueFrom ?? {}))
  const volumes = pod.volumes ?? []
  const names = (list) => [...new Set(list.filter(Boolean))]
  return {
    configMaps: names([
      ...sources.map((each) => each.configMapRef?.name),
      ...values.map((each) => each.configMapKeyRef?.name),
      ...volumes.map((each) => each.configMap?.name),
    ]),
    secrets: names([
      ...sources.map((each) => each.secretRef?.name),
      ...values.map((each) => each.secretKeyRef?.name),
      ...volumes.map((each) => each.secret?.secretName),
    ]),
  }
}
