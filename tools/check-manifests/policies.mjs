// The rules that every rendering is held to. Each says what must be so, and answers with what is not. Schemas are held elsewhere.
import { databases, whatDoesNotFit } from './budget.mjs'
import { containersOf, isOurs, references, selects } from './cluster.mjs'

const VOLUMES = ['configMap', 'downwardAPI', 'emptyDir', 'persistentVolumeClaim', 'projected', 'secret']
const SECONDS_TO_DRAIN = 20

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other)
const when = (condition, problem) => (condition ? [problem] : [])

export const policies = {
  'pods keep to the restricted pod security standard': (cluster) =>
    cluster.workloads.flatMap(({ name, pod }) => [
      ...when(pod.securityContext?.runAsNonRoot !== true, `${name}: runAsNonRoot is not true`),
      ...when(!(pod.securityContext?.runAsUser > 0), `${name}: no runAsUser other than root`),
      ...when(
        pod.securityContext?.seccompProfile?.type !== 'RuntimeDefault',
        `${name}: seccompProfile is not RuntimeDefault`,
      ),
      ...when(pod.hostNetwork || pod.hostPID || pod.hostIPC, `${name}: uses namespaces of its host`),
      ...(pod.volumes ?? []).flatMap((volume) =>
        when(
          !VOLUMES.some((type) => volume[type]),
          `${name}: the volume ${volume.name} is of a type that is not allowed`,
        ),
      ),
      ...containersOf(pod).flatMap(({ name: container, securityContext = {}, ports = [] }) => [
        ...when(
          securityContext.allowPrivilegeEscalation !== false,
          `${name}/${container}: may gain privileges`,
        ),
        ...when(
          !same(securityContext.capabilities, { drop: ['ALL'] }),
          `${name}/${container}: does not drop ALL capabilities, and add none`,
        ),
        ...when(securityContext.privileged, `${name}/${container}: is privileged`),
        ...when(
          ['runAsUser', 'runAsNonRoot', 'seccompProfile'].some((key) => key in securityContext),
          `${name}/${container}: says otherwise than its pod who runs it`,
        ),
        ...when(
          ports.some(({ hostPort }) => hostPort),
          `${name}/${container}: takes a port of its host`,
        ),
      ]),
    ]),

  'the namespace enforces that standard': (cluster) =>
    when(
      cluster
        .of('Namespace')
        .some(({ metadata }) => metadata.labels?.['pod-security.kubernetes.io/enforce'] !== 'restricted') ||
        cluster.of('Namespace').length !== 1,
      'there is not one namespace, with pod-security.kubernetes.io/enforce: restricted',
    ),

  'everything is in the one namespace': (cluster) =>
    cluster.manifests.flatMap(({ kind, metadata }) =>
      when(
        kind !== 'Namespace' && metadata.namespace !== cluster.of('Namespace')[0]?.metadata.name,
        `${kind} ${metadata.name} is elsewhere`,
      ),
    ),

  'containers write to volumes of bounded size only': (cluster) =>
    cluster.workloads.flatMap(({ name, pod }) => [
      ...containersOf(pod).flatMap(({ name: container, securityContext }) =>
        when(
          securityContext?.readOnlyRootFilesystem !== true,
          `${name}/${container}: its file system is not read-only`,
        ),
      ),
      ...(pod.volumes ?? []).flatMap(({ name: volume, emptyDir }) =>
        when(emptyDir && !emptyDir.sizeLimit, `${name}: the volume ${volume} has no sizeLimit`),
      ),
    ]),

  'each workload has an account of its own, and no key to the Kubernetes API': (cluster) =>
    cluster.workloads.flatMap(({ name, pod }) => [
      ...when(pod.serviceAccountName !== name, `${name}: its account is not called as it is`),
      ...when(
        pod.automountServiceAccountToken !== false,
        `${name}: automountServiceAccountToken is not false`,
      ),
      ...when(
        cluster.named('ServiceAccount', name)?.automountServiceAccountToken !== false,
        `${name}: its account's automountServiceAccountToken is not false`,
      ),
      ...when(
        pod.enableServiceLinks !== false,
        `${name}: enableServiceLinks is not false, so that a service may change a setting by its name`,
      ),
    ]),

  'containers say what they need and what they may take': (cluster) =>
    [
      ...cluster.workloads.flatMap(({ name, pod }) =>
        containersOf(pod).map((container) => [`${name}/${container.name}`, container.resources]),
      ),
      ...databases(cluster),
    ].flatMap(([name, resources]) =>
      ['requests', 'limits'].flatMap((bound) =>
        ['cpu', 'memory'].flatMap((what) =>
          when(!resources?.[bound]?.[what], `${name}: no ${bound}.${what}`),
        ),
      ),
    ),

  'all of it fits one machine of 4 GB': whatDoesNotFit,

  'who runs for long is asked whether it started, lives and is ready': (cluster) =>
    cluster.workloads
      .filter(({ endsByItself }) => !endsByItself)
      .flatMap(({ name, pod }) =>
        pod.containers.flatMap((container) =>
          [
            ['startupProbe', '/health/started'],
            ['livenessProbe', '/health/live'],
            ['readinessProbe', '/health/ready'],
          ].flatMap(([probe, path]) => [
            ...when(!container[probe], `${name}/${container.name}: no ${probe}`),
            ...when(
              isOurs(container) && container[probe]?.httpGet?.path !== path,
              `${name}/${container.name}: ${probe} does not ask ${path}`,
            ),
          ]),
        ),
      ),

  'a server waits for its schema': (cluster) =>
    cluster.servers.flatMap(({ name, pod }) =>
      when(
        !isOurs(pod.initContainers?.[0] ?? {}) || !same(pod.initContainers[0].args, ['migrate', '--wait']),
        `${name}: its first container is not migrate --wait`,
      ),
    ),

  'an update takes no pod away before its successor is ready': (cluster) =>
    cluster.of('Deployment').flatMap(({ metadata, spec }) => {
      const ownsVolume = spec.template.spec.volumes?.some(
        ({ persistentVolumeClaim }) => persistentVolumeClaim,
      )
      return when(
        !(
          spec.strategy?.rollingUpdate?.maxUnavailable === 0 ||
          (ownsVolume && spec.strategy?.type === 'Recreate')
        ),
        `${metadata.name}: maxUnavailable is not 0`,
      )
    }),

  'a server that stops finishes what it has begun': (cluster) =>
    cluster.servers.flatMap(({ name, pod }) => {
      const service = cluster
        .of('Service')
        .some(({ spec }) => spec.selector['app.kubernetes.io/name'] === name)
      const pause = pod.containers[0].lifecycle?.preStop?.sleep?.seconds ?? 0
      return [
        ...when(service && !pause, `${name}: no pause before it stops, in which proxies hear of it`),
        ...when(
          !(pod.terminationGracePeriodSeconds >= pause + SECONDS_TO_DRAIN),
          `${name}: is killed before ${pause + SECONDS_TO_DRAIN} s`,
        ),
      ]
    }),

  'servers are spread, and not all are moved at once': (cluster) =>
    cluster.servers.flatMap(({ name, pod, labels }) => [
      ...when(
        !pod.topologySpreadConstraints?.some(({ labelSelector }) => selects(labelSelector, labels)),
        `${name}: no topologySpreadConstraints of its own`,
      ),
      ...when(
        !cluster.of('PodDisruptionBudget').some(({ spec }) => selects(spec.selector, labels)),
        `${name}: no disruption budget`,
      ),
    ]),

  'only the autoscaler says how many there are of what it scales': (cluster) =>
    cluster.of('HorizontalPodAutoscaler').flatMap(({ spec }) => {
      const target = cluster.named(spec.scaleTargetRef.kind, spec.scaleTargetRef.name)
      return when(
        !target || 'replicas' in target.spec,
        `${spec.scaleTargetRef.name} is not there, or says how many itself`,
      )
    }),

  'nobody speaks to anybody, but for what each workload needs': (cluster) => {
    const policiesOf = cluster.of('NetworkPolicy')
    if (!cluster.overlay && policiesOf.every(({ metadata }) => metadata.name !== 'deny-all')) return []
    const denies = ({ spec }) => same(spec, { podSelector: {}, policyTypes: ['Ingress', 'Egress'] })
    const own = policiesOf.filter(({ spec }) => Object.keys(spec.podSelector.matchLabels ?? {}).length)
    return [
      ...when(!policiesOf.some(denies), 'there is no policy that denies all in and out'),
      ...cluster.senders.flatMap(({ name, labels }) =>
        when(
          !own.some(({ spec }) => selects(spec.podSelector, labels)),
          `${name}: no network policy of its own`,
        ),
      ),
      ...own.flatMap(({ metadata, spec }) =>
        when(
          !cluster.senders.some(({ labels }) => selects(spec.podSelector, labels)) &&
            !('acme.cert-manager.io/http01-solver' in spec.podSelector.matchLabels),
          `the network policy ${metadata.name} is about nobody`,
        ),
      ),
      ...policiesOf.flatMap(({ metadata, spec }) =>
        when(
          [...(spec.ingress ?? []), ...(spec.egress ?? [])].some((rule) => !rule.ports?.length) ||
            spec.ingress?.some((rule) => !rule.from?.length),
          `the network policy ${metadata.name} has a rule for every port, or from everywhere`,
        ),
      ),
    ]
  },

  'what is referred to is there': (cluster) => {
    const generated = (secret) =>
      cluster.of('Cluster').some(({ metadata: { name } }) => [`${name}-app`, `${name}-ca`].includes(secret))
    const missing = (kind, name, by) => when(!cluster.named(kind, name), `${by}: there is no ${kind} ${name}`)
    return [
      ...cluster.workloads.flatMap(({ name, pod }) => [
        ...references(pod).configMaps.flatMap((map) => missing('ConfigMap', map, name)),
        ...(pod.volumes ?? []).flatMap(({ persistentVolumeClaim: claim }) =>
          claim ? missing('PersistentVolumeClaim', claim.claimName, name) : [],
        ),
        ...(cluster.of('Secret').length
          ? references(pod).secrets.flatMap((secret) =>
              generated(secret) ? [] : missing('Secret', secret, name),
            )
          : []),
      ]),
      ...cluster.of('Service').flatMap(({ metadata, spec }) => {
        const target = cluster.workloads.find(({ labels }) => selects({ matchLabels: spec.selector }, labels))
        const open = target?.pod.containers.flatMap(({ ports = [] }) => ports.map((port) => port.name))
        return spec.ports.flatMap(({ targetPort }) =>
          when(!open?.includes(targetPort), `Service ${metadata.name}: nobody listens at ${targetPort}`),
        )
      }),
      ...cluster
        .of('Ingress')
        .flatMap(({ spec }) =>
          spec.rules.flatMap(({ http }) =>
            http.paths.flatMap(({ backend }) => missing('Service', backend.service.name, 'Ingress')),
          ),
        ),
    ]
  },

  'secrets are documented, and none is in what is not for development': (cluster, { documentation }) => [
    ...when(cluster.overlay !== 'dev' && cluster.of('Secret').length, 'there is a Secret in it'),
    ...cluster.workloads.flatMap(({ name, pod }) =>
      references(pod)
        .secrets.map((secret) => secret.replace(/-[a-z0-9]{10}$/, ''))
        .flatMap((secret) =>
          when(
            !documentation.includes(`\`${secret}\``),
            `${name}: docs/kubernetes.md does not say what the Secret ${secret} is`,
          ),
        ),
    ),
  ],

  'every setting is one that servers know': (cluster, { isSetting }) =>
    cluster
      .of('ConfigMap')
      .filter(({ metadata }) => metadata.name.startsWith('settings'))
      .flatMap(({ data }) =>
        Object.keys(data).flatMap((key) => when(!isSetting(key), `${key} is no setting`)),
      ),

  'images are named exactly, ours by the version of this project': (cluster, { version }) =>
    cluster.workloads
      .flatMap(({ name, pod }) =>
        containersOf(pod).map((container) => [`${name}/${container.name}`, container]),
      )
      .flatMap(([name, container]) => {
        if (!isOurs(container))
          return when(!isExact(container.image), `${name}: ${container.image} names no exact version`)
        const tag = /:([^:@/]+)(@sha256:[0-9a-f]{64})?$/.exec(container.image)?.[1]
        return when(
          cluster.overlay && tag !== version,
          `${name}: ${container.image} is not version ${version}`,
        )
      })
      .concat(
        cluster
          .of('Cluster')
          .flatMap(({ spec }) => when(!isExact(spec.imageName), `${spec.imageName} names no exact version`)),
      ),
}

const isExact = (image) => /:[\w.-]*\d+\.\d+[\w.-]*(@sha256:[0-9a-f]{64})?$/.test(image ?? '')
