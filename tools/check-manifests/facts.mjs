// What the rest of the project says, and manifests must agree with.
import { readFileSync } from 'node:fs'

const text = (file) => readFileSync(file, 'utf8')
const all = (file, pattern) => [...text(file).matchAll(pattern)].map((match) => match[1])

export function projectFacts() {
  const keys = all(
    'src/main/resources/META-INF/microprofile-config.properties',
    /(tmeit\.[a-z][\w.-]*[a-z])/g,
  )
  const variables = all('liberty/server.xml', /<variable name="(\w+)"/g)
  // As MicroProfile Config looks for a key in the environment; ID stands for any identity provider's.
  const names = [
    ...keys.map((key) => key.replace(/\W/g, '_').replace(/_ID_/, '_[A-Z0-9]+_')),
    ...variables,
  ].map((name) => new RegExp(`^${name}$`, 'i'))
  return {
    version: all('pom.xml', /<artifactId>tmeit<\/artifactId>\s*<version>([^<]+)</g)[0],
    isSetting: (name) => names.some((known) => known.test(name)),
    documentation: text('docs/kubernetes.md'),
  }
}
