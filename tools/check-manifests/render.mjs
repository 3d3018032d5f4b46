// Renders overlays, and the base with any components, to lists of objects.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { parseAllDocuments } from 'yaml'

const COMPONENTS = 'k8s-base/components'
const WORK = 'target/manifests'

/** The overlays, and every combination of components on the base: [{name, overlay, manifests}]. */
export function renderAll() {
  const overlays = readdirSync('k8s-overlays').map(renderOverlay)
  return [...overlays, ...subsets(readdirSync(COMPONENTS)).map(renderBaseWith)]
}

export function renderOverlay(overlay) {
  return { name: `k8s-overlays/${overlay}`, overlay, manifests: render(`k8s-overlays/${overlay}`) }
}

function renderBaseWith(components) {
  const folder = `${WORK}/${['base', ...components].join('+')}`
  const up = '../'.repeat(folder.split('/').length)
  // In an order that holds for all: network-policies first, since another component may take one of them away.
  const listed = components.toSorted((a, b) => (b === 'network-policies') - (a === 'network-policies'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    `${folder}/kustomization.yaml`,
    JSON.stringify({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      namespace: 'tmeit',
      resources: [`${up}k8s-base`],
      components: listed.map((component) => `${up}${COMPONENTS}/${component}`),
    }),
  )
  return { name: folder.slice(WORK.length + 1), manifests: render(folder) }
}

/** What somebody applies once, by hand: who deploys from a workflow. */
export function deployer() {
  return parse(readFileSync('k8s-base/cluster/deployer.yaml', 'utf8'))
}

function render(folder) {
  const [command, ...words] = process.env.KUSTOMIZE.split(' ')
  return parse(execFileSync(command, [...words, folder], { encoding: 'utf8', maxBuffer: 1 << 26 }))
}

function parse(text) {
  return parseAllDocuments(text).map((document) => {
    if (document.errors.length) throw document.errors[0]
    return document.toJS()
  })
}

function subsets(names) {
  return names.reduce((sets, name) => [...sets, ...sets.map((set) => [...set, name])], [[]])
}
