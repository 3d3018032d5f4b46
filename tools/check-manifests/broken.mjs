// Ways to break good manifests, each of which must be noticed.

const app = (cluster) => cluster.named('Deployment', 'app').spec
const appPod = (cluster) => app(cluster).template.spec
const appContainer = (cluster) => appPod(cluster).containers[0]
const remove = (cluster, kind, name) =>
  (cluster.manifests = cluster.manifests.filter((each) => each.kind !== kind || each.metadata.name !== name))
const settings = (cluster) =>
  cluster.of('ConfigMap').find(({ metadata }) => metadata.name.startsWith('settings')).data

/** [policy, what it must say, how to break the manifests] */
export const BROKEN_POLICIES = [
  [
    'pods keep to the restricted pod security standard',
    'no runAsUser other than root',
    (it) => (appPod(it).securityContext.runAsUser = 0),
  ],
  [
    'pods keep to the restricted pod security standard',
    'runAsNonRoot',
    (it) => delete appPod(it).securityContext.runAsNonRoot,
  ],
  [
    'pods keep to the restricted pod security standard',
    'who runs it',
    (it) => (appContainer(it).securityContext.runAsUser = 0),
  ],
  [
    'pods keep to the restricted pod security standard',
    'seccompProfile',
    (it) => delete appPod(it).securityContext.seccompProfile,
  ],
  [
    'pods keep to the restricted pod security standard',
    'ALL capabilities',
    (it) => (appContainer(it).securityContext.capabilities.add = ['NET_ADMIN']),
  ],
  [
    'pods keep to the restricted pod security standard',
    'may gain privileges',
    (it) => delete appPod(it).initContainers[0].securityContext.allowPrivilegeEscalation,
  ],
  [
    'pods keep to the restricted pod security standard',
    'type that is not allowed',
    (it) => appPod(it).volumes.push({ name: 'host', hostPath: { path: '/' } }),
  ],
  [
    'pods keep to the restricted pod security standard',
    'namespaces of its host',
    (it) => (appPod(it).hostNetwork = true),
  ],
  [
    'the namespace enforces that standard',
    'restricted',
    (it) => delete it.of('Namespace')[0].metadata.labels,
  ],
  [
    'everything is in the one namespace',
    'elsewhere',
    (it) => (it.named('Service', 'app').metadata.namespace = 'default'),
  ],
  [
    'containers write to volumes of bounded size only',
    'read-only',
    (it) => delete appContainer(it).securityContext.readOnlyRootFilesystem,
  ],
  [
    'containers write to volumes of bounded size only',
    'sizeLimit',
    (it) => (appPod(it).volumes[0].emptyDir = {}),
  ],
  [
    'each workload has an account of its own, and no key to the Kubernetes API',
    'account',
    (it) => delete appPod(it).serviceAccountName,
  ],
  [
    'each workload has an account of its own, and no key to the Kubernetes API',
    'automount',
    (it) => delete appPod(it).automountServiceAccountToken,
  ],
  [
    'each workload has an account of its own, and no key to the Kubernetes API',
    'enableServiceLinks',
    (it) => delete appPod(it).enableServiceLinks,
  ],
  [
    'containers say what they need and what they may take',
    'limits.memory',
    (it) => delete appContainer(it).resources.limits.memory,
  ],
  [
    'containers say what they need and what they may take',
    'database: no requests.cpu',
    (it) => delete it.named('Cluster', 'database').spec.resources,
  ],
  [
    'all of it fits one machine of 4 GB',
    'may be taken',
    (it) => (appContainer(it).resources.limits.memory = '2Gi'),
  ],
  [
    'all of it fits one machine of 4 GB',
    'cores are requested',
    (it) => (appContainer(it).resources.requests.cpu = 1),
  ],
  [
    'who runs for long is asked whether it started, lives and is ready',
    'no readinessProbe',
    (it) => delete appContainer(it).readinessProbe,
  ],
  [
    'who runs for long is asked whether it started, lives and is ready',
    '/health/live',
    (it) => (appContainer(it).livenessProbe.httpGet.path = '/'),
  ],
  [
    'a server waits for its schema',
    'worker',
    (it) => delete it.named('Deployment', 'worker').spec.template.spec.initContainers,
  ],
  [
    'an update takes no pod away before its successor is ready',
    'app',
    (it) => (app(it).strategy.rollingUpdate.maxUnavailable = 1),
  ],
  ['a server that stops finishes what it has begun', 'pause', (it) => delete appContainer(it).lifecycle],
  [
    'a server that stops finishes what it has begun',
    'killed',
    (it) => (appPod(it).terminationGracePeriodSeconds = 10),
  ],
  [
    'servers are spread, and not all are moved at once',
    'topologySpread',
    (it) => delete appPod(it).topologySpreadConstraints,
  ],
  [
    'servers are spread, and not all are moved at once',
    'budget',
    (it) => remove(it, 'PodDisruptionBudget', 'worker'),
  ],
  ['only the autoscaler says how many there are of what it scales', 'app', (it) => (app(it).replicas = 2)],
  [
    'nobody speaks to anybody, but for what each workload needs',
    'denies all',
    (it) => remove(it, 'NetworkPolicy', 'deny-all'),
  ],
  [
    'nobody speaks to anybody, but for what each workload needs',
    'denies all',
    (it) => it.named('NetworkPolicy', 'deny-all').spec.policyTypes.pop(),
  ],
  [
    'nobody speaks to anybody, but for what each workload needs',
    'valkey',
    (it) => remove(it, 'NetworkPolicy', 'valkey'),
  ],
  [
    'nobody speaks to anybody, but for what each workload needs',
    'database',
    (it) => remove(it, 'NetworkPolicy', 'database'),
  ],
  [
    'nobody speaks to anybody, but for what each workload needs',
    'about nobody',
    (it) => remove(it, 'Deployment', 'mail-relay'),
  ],
  [
    'nobody speaks to anybody, but for what each workload needs',
    'from everywhere',
    (it) => delete it.named('NetworkPolicy', 'valkey').spec.ingress[0].from,
  ],
  [
    'what is referred to is there',
    'ConfigMap settings',
    (it) => (it.manifests = it.manifests.filter(({ data }) => !data?.DB_USER)),
  ],
  ['what is referred to is there', 'nobody listens', (it) => (appContainer(it).ports[0].name = 'web')],
  ['what is referred to is there', 'Service app', (it) => remove(it, 'Service', 'app')],
  [
    'what is referred to is there',
    'PersistentVolumeClaim',
    (it) => remove(it, 'PersistentVolumeClaim', 'storage'),
    'test',
  ],
  [
    'secrets are documented, and none is in what is not for development',
    'a Secret in it',
    (it) => it.manifests.push({ kind: 'Secret', metadata: { name: 'tmeit' } }),
  ],
  [
    'secrets are documented, and none is in what is not for development',
    'the Secret other',
    (it) => appContainer(it).envFrom.push({ secretRef: { name: 'other' } }),
  ],
  [
    'every setting is one that servers know',
    'TMEIT_MAIL_HOTS',
    (it) => (settings(it).TMEIT_MAIL_HOTS = 'mail-relay'),
  ],
  [
    'images are named exactly, ours by the version of this project',
    'is not version',
    (it) => (appContainer(it).image = 'registry.example/tmeit:9.9.9'),
  ],
  [
    'images are named exactly, ours by the version of this project',
    'is not version',
    (it) => (appPod(it).initContainers[0].image = 'tmeit'),
  ],
  [
    'images are named exactly, ours by the version of this project',
    'is not version',
    (it) => (appContainer(it).image = `registry.example/club/tmeit@sha256:${'0'.repeat(64)}`),
  ],
  [
    'images are named exactly, ours by the version of this project',
    'no exact version',
    (it) => (it.named('Deployment', 'valkey').spec.template.spec.containers[0].image = 'valkey:latest'),
  ],
]

/** [what it must say, how to break the manifests] */
export const BROKEN_SCHEMAS = [
  ['\'"readynessProbe"\' does not exist', (it) => (appContainer(it).readynessProbe = {})],
  ["'string' is not assignable to type 'number'", (it) => (app(it).minReadySeconds = '2')],
  [
    "'number' is not assignable to type 'string'",
    (it) => appContainer(it).env.push({ name: 'PORT', value: 8080 }),
  ],
  [
    'must have required property name',
    (it) => delete it.named('HorizontalPodAutoscaler', 'app').spec.scaleTargetRef.name,
  ],
  [
    'equal to one of the allowed values',
    (it) => (it.named('Cluster', 'database').spec.managed.roles[0].ensure = 'maybe'),
  ],
  [
    '\'"localProvider"\' does not exist',
    (it) => (it.named('Cluster', 'database').spec.bootstrap.initdb.localProvider = 'builtin'),
  ],
  [
    '\'"ingressClass"\' does not exist',
    (it) => (it.named('Issuer', 'lets-encrypt').spec.acme.solvers[0].http01.ingress.ingressClass = 'traefik'),
  ],
  ['must match format "quantity"', (it) => (appContainer(it).resources.limits.memory = 'much')],
  ['Cannot find module', (it) => (it.named('Deployment', 'app').apiVersion = 'apps/v1beta9')],
]
