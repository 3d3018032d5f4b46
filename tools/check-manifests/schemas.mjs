// Holds objects to the types of the Kubernetes API and of the custom resources. TypeScript finds what a type does not know, such as a
// misspelt field, which the packages' own validators let pass; those find what a type cannot say, such as a number that is too small.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const HERE = dirname(fileURLToPath(import.meta.url))
const PACKAGES = {
  'cert-manager.io': '@kubernetes-models/cert-manager/',
  'postgresql.cnpg.io': '@kubernetes-models/cloudnative-pg/',
}
const OPTIONS = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
}

/** What is wrong with the objects: [{object, problem}]. */
export async function schemaProblems(objects) {
  const known = [...new Map(objects.map((object) => [JSON.stringify(object), object])).values()]
  const typed = typeProblems(known)
  const validated = await Promise.all(known.map(validationProblems))
  return [...typed, ...validated.flat()]
}

function moduleOf({ apiVersion, kind }) {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : ''
  return `${PACKAGES[group] ?? 'kubernetes-models/'}${apiVersion}/${kind}`
}

/** Each object as a literal of its type, in a file that is nowhere but in this map. */
function typeProblems(objects) {
  const files = new Map(
    objects.map((object, number) => [
      `${HERE}/object-${number}.mts`,
      `import type { I${object.kind} } from '${moduleOf(object)}'\nexport const object: I${object.kind} = ${JSON.stringify(object, null, 1)}\n`,
    ]),
  )
  const names = [...files.keys()]
  const host = ts.createCompilerHost(OPTIONS)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (name) => files.has(name) || fileExists.call(host, name)
  host.readFile = (name) => files.get(name) ?? readFile.call(host, name)
  host.getSourceFile = (name, version, ...rest) =>
    files.has(name)
      ? ts.createSourceFile(name, files.get(name), version)
      : getSourceFile.call(host, name, version, ...rest)
  const program = ts.createProgram(names, OPTIONS, host)
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => ({
    object: objects[names.indexOf(diagnostic.file?.fileName)],
    problem: `${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')} (at ${textAt(diagnostic)})`,
  }))
}

function textAt({ file, start }) {
  if (!file) return 'no place'
  const lines = file.text.split('\n')
  return lines[file.getLineAndCharacterOfPosition(start).line].trim()
}

async function validationProblems(object) {
  try {
    const { [object.kind]: Model } = await import(moduleOf(object))
    new Model(object).validate()
    return []
  } catch (error) {
    return [{ object, problem: error.message }]
  }
}
