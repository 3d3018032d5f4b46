// Checks the GitHub workflows with actionlint, and that what they use is of a commit or a full version. One line for each finding; exits with 1 then.
// Usage: node tools/lint-workflows.mjs [FILE...]   (.github/workflows/*.yaml unless given; wants the UI's packages: tools/build-ui.sh --install-only)
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { createLinter } = await import(createRequire(new URL('../ui/package.json', import.meta.url)).resolve('actionlint'))

// Runners and permissions that came after the linter's lists of them.
const newer = /label "ubuntu-24\.04" is unknown|unknown permission scope "attestations"/

const folder = '.github/workflows'
const named = process.argv.slice(2)
const files = named.length > 0 ? named : readdirSync(folder).filter((name) => /\.ya?ml$/.test(name)).map((name) => `${folder}/${name}`)

/** A tag such as v4 moves, so that tomorrow's run may not be today's. */
function isFixed(uses) {
  return uses.startsWith('./') ? existsSync(uses) : /@([0-9a-f]{40}|v\d+\.\d+\.\d+)$/.test(uses)
}

function unfixed(text) {
  return text.split('\n').flatMap((line, index) => {
    const uses = /^\s*(?:- )?uses:\s*["']?([^\s"']+)/.exec(line)?.[1]
    return uses === undefined || isFixed(uses) ? [] : [{ line: index + 1, column: 1, message: `${uses} is no file here, no commit and no full version` }]
  })
}

async function actionlint(text, file) {
  try {
    return (await createLinter())(text, file).filter(({ message }) => !newer.test(message))
  } catch {
    // Built for WebAssembly, its reader of YAML cannot say what it stumbled over.
    return [{ line: 1, column: 1, message: 'the linter broke off, as it does where this is no YAML' }]
  }
}

let findings = 0
if (files.length === 0) {
  console.log(`There is no workflow in ${folder}.`)
  findings++
}
for (const file of files) {
  const text = readFileSync(file, 'utf8')
  for (const { line, column, message } of [...(await actionlint(text, file)), ...unfixed(text)]) {
    console.log(`${file}:${line}:${column}: ${message}`)
    findings++
  }
}
// The linter's own program goes on until it is told to end.
process.exit(findings === 0 ? 0 : 1)
