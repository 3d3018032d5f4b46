// Publishing and releasing, with registry, signer and GitHub played.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterEach, beforeEach, test } from 'node:test'
import { Machine } from './machine.mjs'

const VERSION = JSON.parse(readFileSync('ui/package.json')).version
const DIGEST = `sha256:${'7'.repeat(64)}`
const javac = execFileSync('sh', ['-c', 'readlink -f "$(command -v javac)"'], { encoding: 'utf8' }).trim()
const [kustomize, ...words] = (process.env.KUSTOMIZE ?? 'kubectl kustomize').split(' ')
const KUSTOMIZE = [execFileSync('sh', ['-c', `command -v ${kustomize}`], { encoding: 'utf8' }).trim(), ...words].join(' ')

let machine
beforeEach(() => {
  machine = new Machine('tar', 'gzip', 'rmdir')
  machine.environment = {
    JAVA_HOME: process.env.JAVA_HOME ?? dirname(dirname(javac)),
    KUSTOMIZE,
    REGISTRY_USER: 'somebody',
    REGISTRY_TOKEN: 'secret-token',
    GITHUB_OUTPUT: machine.file('outputs', ''),
  }
  machine.program('git', `case $1 in tag) echo "$TAGS" ;; rev-parse) echo 1234 ;; archive) for each; do [[ $each != --output=* ]] || echo source >"\${each#*=}"; done ;; describe) exit 1 ;; esac`)
  machine.program('mvn', `[[ $1 != --version ]] || echo Apache Maven 3.9.0\nfor each; do [[ $each != -DoutputDirectory=* ]] || echo '{"metadata": {}, "components": [{"purl": "pkg:maven/one"}]}' >"\${each#*=}/server.json"; done`)
  machine.program('npm', `echo '{"metadata": {}, "components": [{"purl": "pkg:npm/two"}]}'`)
  machine.program('kubectl')
  machine.program('podman', 'while (($# > 1)); do [[ $1 != --output ]] || echo image >"$2"; shift; done')
  machine.program('skopeo', `[[ $1 != login ]] || read -r token\n[[ $1 != login || $token == secret-token ]] || exit 1\n[[ $1 != copy ]] || { [[ -z $AWAY ]] && echo -n ${DIGEST} >"$4"; }`)
  machine.program('cosign', '[[ $1 != "$UNSIGNED" ]]')
  machine.program('gh')
})
afterEach(() => machine.remove())

const published = () => `${machine.folder}/published`
const publish = () => machine.run('tools/publish.sh', ['ghcr.io/TheClub/tmeit', published()])
const release = (...options) => machine.run('tools/release.sh', options)
const called = (program) => machine.calls.filter((call) => call.startsWith(program))

test('an image is published, signed by its digest, and rendered into the manifests', async () => {
  const { status, output } = await publish()

  assert.equal(status, 0, output)
  const image = `ghcr.io/theclub/tmeit@${DIGEST}`
  assert.match(called('skopeo copy')[0], new RegExp(`--preserve-digests .* oci-archive:${published()}/tmeit-${VERSION}-image\\.tar docker://ghcr\\.io/theclub/tmeit:${VERSION}$`))
  assert.equal(called('cosign')[0], `cosign sign --yes ${image}`)
  assert.deepEqual(called('cosign').slice(1), ['server', 'ui'].map((name) => `cosign attest --yes --type cyclonedx --predicate ${published()}/tmeit-${VERSION}-sbom-${name}.json ${image}`))
  const manifests = readFileSync(`${published()}/tmeit-${VERSION}-prod.yaml`, 'utf8')
  assert.deepEqual([...new Set(manifests.match(/image: .*tmeit.*/g))], [`image: ghcr.io/theclub/tmeit:${VERSION}@${DIGEST}`])
  assert.equal(machine.text('outputs'), `repository=ghcr.io/theclub/tmeit\ndigest=${DIGEST}\n`)
  assert.ok(!machine.calls.some((call) => call.includes('secret-token')), 'the token is in the list of processes')
  assert.deepEqual(readdirSync(machine.folder).filter((name) => name.startsWith('tmp.')), [], 'the log-in stays behind')
})

const FAILURES = [
  ['the registry is away', () => (machine.environment.AWAY = 'yes'), /./, 'cosign'],
  ['the signature fails', () => (machine.environment.UNSIGNED = 'sign'), /./, 'cosign attest'],
  ['the statement on libraries fails', () => (machine.environment.UNSIGNED = 'attest'), /./, 'gh'],
  ['the version has been released', () => (machine.environment.TAGS = `v${VERSION}`), /is not above the latest tag/, 'skopeo'],
  ['there is no token', () => delete machine.environment.REGISTRY_TOKEN, /REGISTRY_TOKEN is not set/, 'skopeo'],
  ['there is no cosign', () => machine.without('cosign'), /cosign is missing/, 'skopeo'],
]
for (const [what, breakIt, expected, notCalled] of FAILURES) {
  test(`publishing fails when ${what}, and does no more`, async () => {
    breakIt()

    const { status, output } = await publish()

    assert.notEqual(status, 0)
    assert.match(output, expected)
    assert.deepEqual(called(notCalled), [])
    assert.ok(!existsSync(`${published()}/digest`), 'there is something to release')
  })
}

test('a release has source, image, manifests, lists of libraries and notes that name the image', async () => {
  await publish()

  const { status, output } = await release('--published', published(), '--publish')

  assert.equal(status, 0, output)
  const [call] = called('gh')
  assert.match(call, new RegExp(`^gh release create v${VERSION} --target 1234 `))
  assert.deepEqual(
    call.split(' ').filter((word) => word.startsWith('target/release/files/')).map((word) => word.slice(`target/release/files/tmeit-${VERSION}-`.length)),
    ['image.tar', 'prod.yaml', 'sbom-server.json', 'sbom-ui.json', 'source.tar.gz'],
  )
  assert.match(readFileSync('target/release/notes.md', 'utf8'), new RegExp(`^The first release\\.\n\nImage: \`ghcr\\.io/theclub/tmeit@${DIGEST}\`\n$`))
})

test('nothing is released without a published image', async () => {
  const { status, output } = await release('--publish')

  assert.equal(status, 1)
  assert.match(output, /made of a published image only/)
  assert.deepEqual(called('gh'), [])
})

test('nothing is released when a file of the published image is missing', async () => {
  await publish()
  execFileSync('rm', [`${published()}/tmeit-${VERSION}-prod.yaml`])

  const { status, output } = await release('--published', published(), '--publish')

  assert.equal(status, 1)
  assert.match(output, /has no tmeit-.*-prod\.yaml/)
  assert.deepEqual(called('gh'), [])
})

test('a workflow without a cluster says so and goes on', async () => {
  const { status, output } = await machine.run('tools/deploy-release.sh', ['tmeit-1.2.3-prod.yaml'])

  assert.equal(status, 0)
  assert.match(output, /^::notice title=Not deployed::.*no secret KUBECONFIG/)
  assert.deepEqual(machine.calls, [])
})

test('a workflow deploys with the kubeconfig of its secret, which does not stay behind', async () => {
  await publish()
  machine.environment.KUBECONFIG_TEXT = 'the way to the cluster'
  machine.program('kubectl', `cat "$KUBECONFIG" >"${machine.folder}/seen"; echo "$KUBECONFIG" >"${machine.folder}/where"; exit 1`)

  const { status, output } = await machine.run('tools/deploy-release.sh', [`${published()}/tmeit-${VERSION}-prod.yaml`])

  assert.equal(status, 1)
  assert.match(output, /The cluster does not answer/)
  assert.equal(machine.text('seen'), 'the way to the cluster\n')
  assert.ok(!existsSync(machine.text('where').trim()))
})
