// What the Tiltfile must keep to, so that Tilt takes it and the site works while everything that it can do without is switched off.
import { existsSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { containersOf, selects } from '../cluster.mjs'

/** The functions of Tilt that the file calls, with the arguments that it gives them, as https://docs.tilt.dev/api.html names them. */
export const FUNCTIONS = {
  allow_k8s_contexts: ['contexts'],
  analytics_settings: ['enable'],
  custom_build: ['ref', 'command', 'deps', 'live_update'],
  encode_yaml_stream: ['objs'],
  k8s_kind: ['kind', 'api_version', 'pod_readiness'],
  k8s_resource: [
    ...['workload', 'new_name', 'port_forwards', 'extra_pod_selectors', 'resource_deps'],
    ...['objects', 'links', 'labels', 'discovery_strategy'],
  ],
  k8s_yaml: ['yaml'],
  kustomize: ['pathToDir'],
  link: ['url', 'name'],
  local_resource: ['name', 'cmd', 'deps', 'resource_deps', 'labels', 'serve_cmd'],
  port_forward: ['local_port', 'container_port', 'name'],
  sync: ['local_path', 'remote_path'],
  version_settings: ['constraint'],
}

/** What the site works without, by the group that Tilt shows. */
const OPTIONAL = { worker: ['worker'], mail: ['mailbox'], redis: ['valkey'], storage: ['storage'] }
const WORKLOADS = ['Deployment', 'Job', 'Cluster']
const POSTGRESQL = 5432

const when = (isWrong, problem) => (isWrong ? [problem] : [])

/** Gives the arguments of each call their names, and leaves those without a name out. */
export function named(calls) {
  return calls.map(({ function: name, args, kwargs }) => ({
    name,
    unknown: [
      ...args.slice(FUNCTIONS[name].length),
      ...Object.keys(kwargs).filter((key) => !FUNCTIONS[name].includes(key)),
    ],
    args: { ...Object.fromEntries(args.map((arg, index) => [FUNCTIONS[name][index], arg])), ...kwargs },
  }))
}

export function problemsOf(calls, cluster) {
  const all = named(calls)
  const of = (name) => all.filter((call) => call.name === name).map(({ args }) => args)
  const inner = (value) => named(value ?? []).map(({ args }) => args)
  const resources = [...of('k8s_resource'), ...of('local_resource')].map((args) => ({
    ...args,
    id: args.new_name ?? args.workload ?? args.name,
    needs: args.resource_deps ?? [],
  }))
  const workloads = cluster.manifests.filter(({ kind }) => WORKLOADS.includes(kind))
  const builds = of('custom_build')

  return [
    ...all.flatMap(({ name, unknown }) => unknown.map((arg) => `${name} has no argument ${arg}`)),
    ...groups(),
    ...objects(),
    ...independence(),
    ...images(),
    ...liveUpdates(),
    ...ports(),
    ...commands(),
  ]

  function groups() {
    return [
      ...resources.flatMap(({ id, labels }) => when(labels?.length !== 1, `${id} is not in one group`)),
      ...Object.entries(OPTIONAL).flatMap(([label, expected]) => {
        const found = resources.filter(({ labels }) => labels?.includes(label)).map(({ id }) => id)
        return when(String(found) !== String(expected), `the group ${label} has ${found}, not ${expected}`)
      }),
    ]
  }

  function objects() {
    const claimed = resources.flatMap((resource) => resource.objects ?? [])
    const count = (selector) => claimed.filter((each) => each === selector).length
    return [
      ...resources
        .filter(({ workload }) => workload && !workloads.some(({ metadata }) => metadata.name === workload))
        .map(({ workload }) => `there is no workload ${workload}`),
      ...workloads.flatMap(({ metadata: { name } }) =>
        when(!resources.some(({ workload }) => workload === name), `the workload ${name} is in no group`),
      ),
      ...cluster.manifests.flatMap(({ kind, metadata, spec }) => {
        const selector = `${metadata.name}:${kind.toLowerCase()}`
        if (WORKLOADS.includes(kind)) return when(count(selector), `${selector} is a workload by itself`)
        // Tilt gives it to the workload that it selects.
        if (kind === 'Service')
          return when(
            !cluster.workloads.some(({ labels }) => selects({ matchLabels: spec.selector }, labels)) ||
              count(selector),
            `${selector} would stay when its workload is switched off`,
          )
        return [
          ...when(count(selector) !== 1, `${selector} is in ${count(selector)} groups`),
          ...resources.flatMap(({ id, labels, objects: own = [] }) =>
            when(own.includes(selector) && labels?.[0] in OPTIONAL, `${selector} would go with ${id}`),
          ),
        ]
      }),
    ]
  }

  function independence() {
    const optional = Object.values(OPTIONAL).flat()
    return resources.flatMap(({ id, needs }) => [
      ...needs
        .filter((need) => !resources.some((other) => other.id === need))
        .map((need) => `${id} needs ${need}, which is not there`),
      ...needs.filter((need) => optional.includes(need)).map((need) => `${id} needs ${need}, which may be off`),
    ])
  }

  function images() {
    const rendered = of('k8s_yaml').flatMap(({ yaml }) => yaml.args?.[0] ?? [])
    const used = rendered
      .map((object) => object.spec?.template?.spec)
      .filter((pod) => pod?.containers)
      .flatMap((pod) => containersOf(pod).map(({ image }) => image.replace(/:.*/, '')))
    const job = rendered.find(({ kind }) => kind === 'Job')?.spec.template.spec.containers[0].image
    return [
      ...builds.flatMap(({ ref }) => when(!used.includes(ref), `nobody uses the image ${ref}`)),
      ...used
        .filter((image) => image.startsWith('tmeit') && !builds.some(({ ref }) => ref === image))
        .map((image) => `nobody builds the image ${image}`),
      ...when(
        builds.some(({ ref, live_update: update }) => ref === job && update),
        'the Job has an image with live update, and would run with each changed file',
      ),
      ...when(rendered.length !== cluster.manifests.length, 'not all of the overlay is applied'),
    ]
  }

  function liveUpdates() {
    const found = (file, pattern) => readFileSync(file, 'utf8').match(pattern)[1]
    const made = found('tools/dev-cluster.sh', /^ *mkdir -p (.*)$/m).split(' ')
    const site = `/${found('tools/image-layers.sh', /^server=(.*)$/m)}/apps/tmeit.war`
    const known = readFileSync('Containerfile', 'utf8')
    return builds.flatMap(({ ref, command, deps, live_update: update }) => [
      ...[...command.matchAll(/--build-arg (\w+)=/g)]
        .filter(([, arg]) => !known.includes(`\nARG ${arg}=`))
        .map(([, arg]) => `Containerfile has no argument ${arg}`),
      ...deps
        .filter((path) => !existsSync(path) && !made.includes(path))
        .map((path) => `${ref} is made of ${path}, which is not there`),
      ...inner(update).flatMap(({ local_path: local, remote_path: remote }) => [
        ...when(!deps.includes(local), `${ref} does not watch ${local}`),
        ...when(!`${remote}/`.startsWith(`${site}/`), `the image does not have the site in ${remote}`),
        ...cluster.servers.flatMap(({ name, pod }) => {
          const mounts = pod.containers[0].volumeMounts
          const folder = mounts.find(({ mountPath }) => remote.startsWith(`${mountPath}/`))
          const copy = pod.initContainers.find(({ command }) => command?.[0] === 'cp')
          const filled = copy?.volumeMounts.some(
            (mount) => mount.name === folder?.name && mount.mountPath === copy.command.at(-1),
          )
          return [
            ...when(!folder || folder.readOnly, `${name} cannot write to ${remote}`),
            ...when(
              !filled || dirname(copy.command.at(-2)) !== folder?.mountPath,
              `${name} does not fill the volume of ${remote} from the same folder of the image`,
            ),
          ]
        }),
      ]),
    ])
  }

  function ports() {
    const address = cluster.of('ConfigMap').find(({ data }) => data.TMEIT_PUBLIC_ADDRESS).data.TMEIT_PUBLIC_ADDRESS
    const forwards = resources.flatMap(({ id, port_forwards: list }) =>
      inner(list).map((forward) => ({ id, local: forward.local_port, remote: forward.container_port })),
    )
    const local = (id) => forwards.find((forward) => forward.id === id)?.local
    const demo = `tools/dev-demo-data.sh ${local('database')} ${local('storage')}`
    return [
      ...forwards.flatMap(({ id, remote }) => {
        const open = id === 'database' ? [POSTGRESQL] : portsOf(id)
        return when(!open.includes(remote), `${id} does not listen at ${remote}`)
      }),
      ...when(new Set(forwards.map((each) => each.local)).size !== forwards.length, 'a port is forwarded twice'),
      ...when(new URL(address).port !== String(local('app')), `the site is not at ${address}`),
      ...when(
        !readFileSync('startdev.sh', 'utf8').includes(`http://localhost:${local('mailbox')}.`),
        `./startdev.sh --help does not say that the mailbox is at ${local('mailbox')}`,
      ),
      ...when(!resources.some(({ cmd }) => cmd === demo), `nobody runs ${demo}`),
    ]
  }

  function portsOf(workload) {
    return cluster.workloads
      .filter(({ name }) => name === workload)
      .flatMap(({ pod }) => pod.containers.flatMap(({ ports: open = [] }) => open.map((port) => port.containerPort)))
  }

  function commands() {
    return resources
      .flatMap(({ cmd, serve_cmd: serve }) => [cmd, serve])
      .filter((command) => command?.startsWith('tools/') && !existsSync(command.split(' ')[0]))
      .map((command) => `there is no ${command}`)
  }
}
