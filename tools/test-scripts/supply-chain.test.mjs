// Scan, licences and the base's digest, with programs that are played: none of them needs the internet here.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { afterEach, beforeEach, test } from 'node:test'
import { Machine } from './machine.mjs'

let machine
beforeEach(() => {
  machine = new Machine()
  mkdirSync(`${machine.folder}/sbom`)
  list('server', { group: 'org.example', name: 'one', version: '1', licenses: [{ license: { id: 'MIT' } }] })
  list('ui', { name: 'two', version: '2', licenses: [{ expression: 'MIT' }] })
})
afterEach(() => machine.remove())

const list = (name, ...libraries) =>
  machine.file(`sbom/${name}.json`, JSON.stringify({ bomFormat: 'CycloneDX', components: libraries.map((library) => ({ purl: 'pkg:x', ...library })) }))
const scan = () => machine.run('tools/scan.sh', [`${machine.folder}/sbom`])

test('scan: no known hole passes, of both lists, with what is accepted', async () => {
  machine.program('osv-scanner')

  const { status, output } = await scan()

  assert.equal(status, 0, output)
  assert.match(machine.calls[0], /^osv-scanner scan source --config tools\/accepted-holes\.toml --lockfile \S+\/server\.cdx\.json --lockfile \S+\/ui\.cdx\.json$/)
})

test('scan: a known hole fails and is named', async () => {
  machine.program('osv-scanner', 'echo "GHSA-1234 org.example:one 1"; exit 1')

  const { status, output } = await scan()

  assert.equal(status, 1)
  assert.match(output, /GHSA-1234 org\.example:one 1\nHoles are known/)
})

for (const code of [127, 128, 2, 130]) {
  test(`scan: a scanner that ends with ${code} has found out nothing, which fails`, async () => {
    machine.program('osv-scanner', `exit ${code}`)

    const { status, output } = await scan()

    assert.equal(status, 1)
    assert.match(output, new RegExp(`was not carried out \\(the scanner ended with ${code}\\)`))
  })
}

test('scan: Go fetches the scanner where it is not installed, in one version', async () => {
  machine.program('go', `printf '#!/bin/sh\\necho "scanned $*"; exit 127\\n' >"$GOBIN/osv-scanner"; chmod +x "$GOBIN/osv-scanner"`)

  const { status, output } = await scan()

  assert.match(machine.calls[0], /^go install github\.com\/google\/osv-scanner\/v2\/cmd\/osv-scanner@v\d+\.\d+\.\d+$/)
  assert.equal(status, 1)
  assert.match(output, /was not carried out \(the scanner ended with 127\)/)
})

test('scan: a scanner that Go cannot fetch has found out nothing, which fails', async () => {
  machine.program('go', 'exit 1')

  const { status, output } = await scan()

  assert.equal(status, 1)
  assert.match(output, /could not be fetched/)
})

test('scan: without scanner and Go it says in one sentence how to get it', async () => {
  const { status, output } = await scan()

  assert.equal(status, 1)
  assert.match(output, /^Neither osv-scanner nor Go [^\n]*\n$/)
})

test('scan: an empty list fails before anything is asked', async () => {
  machine.program('osv-scanner')
  machine.file('sbom/ui.json', '{"components": []}')

  const { status, output } = await scan()

  assert.equal(status, 1)
  assert.match(output, /ui\.json lists no library/)
  assert.deepEqual(machine.calls, [])
})

const ENTRY = '[[IgnoredVulns]]\nid = "GHSA-1"\nignoreUntil = 2027-01-31\nreason = "Not used"\n'
const ACCEPTED = [
  ['two whole entries', `# why\n\n${ENTRY}${ENTRY}`, null],
  ['no reason', ENTRY.replace(/reason.*\n/, ''), 'entry at line 1: wants id, reason and ignoreUntil'],
  ['an empty reason', ENTRY.replace('Not used', ''), 'line 4 is none'],
  ['no day on which it ends', ENTRY.replace(/ignoreUntil.*\n/, '') + ENTRY, 'entry at line 1: wants'],
  ['no id', ENTRY.replace(/id = .*\n/, ''), 'entry at line 1: wants'],
  ['a whole library', '[[PackageOverrides]]\nname = "one"\nignore = true\n', 'line 1 is none'],
]
for (const [what, text, expected] of ACCEPTED) {
  test(`scan: accepted holes with ${what} are ${expected ? 'refused' : 'taken'}`, async () => {
    machine.program('osv-scanner')
    machine.environment.ACCEPTED_HOLES = machine.file('accepted.toml', text)

    const { status, output } = await scan()

    assert.equal(status, expected ? 1 : 0, output)
    assert.ok(output.includes(expected ?? 'No hole is known'), output)
  })
}

const RULES = { allowed: ['MIT', 'Apache-2.0'], names: { 'The Apache License': 'Apache-2.0' }, exceptions: [] }
const licences = (rules = RULES) => {
  machine.environment.LICENCES = machine.file('licences.json', JSON.stringify(rules))
  return machine.run(process.execPath, ['tools/licences.mjs', `${machine.folder}/sbom`])
}

const LICENCES = [
  ['an allowed one', [{ license: { id: 'MIT' } }], null],
  ['the name of an allowed one', [{ license: { name: 'The Apache License' } }], null],
  ['a choice with an allowed one', [{ license: { id: 'GPL-3.0-only' } }, { license: { id: 'MIT' } }], null],
  ['an expression that leaves a choice', [{ expression: '(MIT OR GPL-3.0-only)' }], null],
  ['an expression of two allowed ones', [{ expression: 'MIT AND (Apache-2.0 OR GPL-3.0-only)' }], null],
  ['a forbidden one', [{ license: { id: 'AGPL-3.0-only' } }], 'has the licence AGPL-3.0-only, which is not allowed'],
  ['an expression that wants a forbidden one too', [{ expression: 'MIT AND GPL-3.0-only' }], 'has the licence MIT AND GPL-3.0-only'],
  ['an expression that is none', [{ expression: 'MIT OR' }], 'has the licence MIT OR'],
  ['an unknown name', [{ license: { name: 'Ask me' } }], 'has the licence Ask me'],
  ['none', undefined, 'has no licence that it names'],
]
for (const [what, licenses, expected] of LICENCES) {
  test(`licences: a library with ${what} ${expected ? 'fails and is named' : 'passes'}`, async () => {
    list('server', { group: 'org.example', name: 'three', version: '3', licenses })

    const { status, output } = await licences()

    assert.equal(status, expected ? 1 : 0, output)
    assert.ok(!expected || output.includes(`server: org.example/three 3 ${expected}`), output)
  })
}

const GPL = [{ license: { id: 'GPL-3.0-only' } }]
const EXCEPTIONS = [
  ['for the library and its licence', { library: 'org.example/three', licence: 'GPL-3.0-only', reason: 'A tool' }, null],
  ['for all of its group', { library: 'org.example*', licence: 'GPL-3.0-only', reason: 'A tool' }, null],
  ['for another licence', { library: 'org.example/three', licence: 'LGPL-3.0-only', reason: 'A tool' }, 'three 3 has the licence'],
  ['for another library', { library: 'org.example/four', licence: 'GPL-3.0-only', reason: 'A tool' }, 'org.example/four is not needed any more'],
  ['without a reason', { library: 'org.example/three', licence: 'GPL-3.0-only' }, 'has no reason'],
]
for (const [what, exception, expected] of EXCEPTIONS) {
  test(`licences: an exception ${what} ${expected ? 'fails' : 'passes'}`, async () => {
    list('server', { group: 'org.example', name: 'three', version: '3', licenses: GPL })

    const { status, output } = await licences({ ...RULES, exceptions: [exception] })

    assert.equal(status, expected ? 1 : 0, output)
    assert.ok(output.includes(expected ?? '0 problems'), output)
  })
}

test('licences: a list without libraries fails', async () => {
  list('ui')

  const { status, output } = await licences()

  assert.equal(status, 1)
  assert.match(output, /ui\.json lists no library/)
})

const CONTAINERFILE = 'ARG UI_BASE=docker.io/library/node:1\nARG BASE=docker.io/library/jre:2\nARG TESTS=all\nFROM ${BASE}\n'
const digests = () => machine.run('tools/base-digest.sh', [machine.file('Containerfile', CONTAINERFILE)])
const DIGEST = `sha256:${'a'.repeat(64)}`

test('bases: each is said with its digest, also in the summary of a run', async () => {
  machine.program('skopeo', `echo ${DIGEST}`)
  machine.environment.GITHUB_STEP_SUMMARY = machine.file('summary', '')

  const { status, output } = await digests()

  assert.equal(status, 0, output)
  assert.equal(output, `docker.io/library/node:1@${DIGEST}\ndocker.io/library/jre:2@${DIGEST}\n`)
  assert.equal(machine.text('summary'), output)
})

test('bases: docker says it where there is no skopeo', async () => {
  machine.program('docker', `[[ $2 == version ]] || echo ${DIGEST}`)

  assert.equal((await digests()).status, 0)
})

for (const [what, lines] of [['a registry that does not answer', 'exit 1'], ['an answer that is no digest', 'echo latest']]) {
  test(`bases: ${what} fails`, async () => {
    machine.program('skopeo', lines)

    const { status, output } = await digests()

    assert.equal(status, 1)
    assert.match(output, /The digest of docker\.io\/library\/node:1 cannot be told/)
  })
}
