import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { dependencies } from './package.json'
import { generateMessages } from './tools/messages.js'

const API = process.env.API_URL ?? 'http://localhost:8080'

/** Keeps the typed messages in step with the JSON files while somebody edits them. */
function messages(): Plugin {
  return {
    name: 'messages',
    buildStart() {
      for (const name of readdirSync('messages'))
        this.addWatchFile(join(import.meta.dirname, 'messages', name))
    },
    watchChange(file) {
      if (/[/\\]messages[/\\][^/\\]+\.json$/.test(file)) generateMessages()
    },
  }
}

/** Asks for the fonts in the first view at once, so that no text moves when they arrive. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => /-latin-wght-normal-.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head-prepend',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
          })),
    },
  }
}

/** Writes .br and .gz beside each text file, so that the server compresses nothing itself. */
function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/\.(js|css|html|svg|txt|json|webmanifest)$/.test(name) || name.startsWith('.vite')) continue
        const path = join(folder, name)
        const text = readFileSync(path)
        if (text.length <= 1000) continue
        writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
        writeFileSync(
          `${path}.br`,
          brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
        )
      }
    },
  }
}

/**
 * What the reader of PDFs loads by itself: its decoders are looked for by name, in one folder, and a worker has to be .js for
 * the server to know what it is and for a browser to run it.
 */
function assetFileNames({ names }: { names: string[] }): string {
  const [name = ''] = names
  if (name.endsWith('_nowasm_fallback.js'))
    return `assets/pdfjs-${dependencies['pdfjs-dist']}/[name][extname]`
  return name.endsWith('.mjs') ? 'assets/[name]-[hash].js' : 'assets/[name]-[hash][extname]'
}

/** The router names its development build for browsers; the other one does without its checks. */
const SMALL_ROUTER = [
  { find: /^react-router$/, replacement: inRouter('index.mjs') },
  { find: /^react-router\/dom$/, replacement: inRouter('dom-export.mjs') },
]

function inRouter(file: string): string {
  return inModule(`react-router/dist/production/${file}`)
}

function inModule(file: string): string {
  return fileURLToPath(new URL(`node_modules/${file}`, import.meta.url))
}

export default defineConfig(({ command }) => ({
  plugins: [react(), messages(), preloadFonts(), precompress()],
  resolve: {
    alias: [
      { find: '@', replacement: fileURLToPath(new URL('src', import.meta.url)) },
      ...(command === 'build' ? SMALL_ROUTER : []),
    ],
  },
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        assetFileNames,
        // One chunk for what every page needs: small ones compress worse, and it changes less often than our own code.
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              // Pages without end come later, and bring what only they need.
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|openapi-fetch)\/(?!.*[iI]nfiniteQuery)/,
            },
          ],
        },
      },
    },
  },
  server: { port: 5173, strictPort: true, proxy: { '/api': API } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    // As in a browser: its other build speaks through Node.
    alias: [{ find: /^tus-js-client$/, replacement: inModule('tus-js-client/lib.esm/browser/index.js') }],
    server: { deps: { inline: [/tus-js-client/] } },
  },
}))
