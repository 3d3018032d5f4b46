// @ts-check
/** Fails when the scripts of the first page weigh more, compressed, than a phone on a bad network should pay. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const LIMIT_KB = 130
const dist = fileURLToPath(new URL('../dist/', import.meta.url))

const manifest = /** @type {Record<string, { file: string, imports?: string[] }>} */ (
  JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))
)

/** @type {Set<string>} */
const files = new Set()

/** @param {string} key */
function collect(key) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`${key} is not in the manifest`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  chunk.imports?.forEach(collect)
}

collect('index.html')
collect('src/features/home/HomePage.tsx')

const html = readFileSync(`${dist}index.html`, 'utf8')
for (const match of html.matchAll(/src="\/([^"]+\.js)"/g)) files.add(match[1] ?? '')

let total = 0
for (const file of files) {
  const bytes = gzipSync(readFileSync(dist + file), { level: 9 }).length
  total += bytes
  console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`)
}
console.log(
  `${(total / 1000).toFixed(1).padStart(7)} kB  home page, gzip-compressed JavaScript (limit ${LIMIT_KB} kB)`,
)
if (total > LIMIT_KB * 1000) {
  console.error('The home page is too heavy: load something lazily.')
  process.exit(1)
}
