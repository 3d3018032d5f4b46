// A copy of ./startdev.sh in a folder of its own, with stand-ins for the tools that make a cluster. They write down how they were called.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FILES = ['startdev.sh', 'tools/common.sh', 'tools/dev-cluster.sh', 'tools/dev-cluster/ctlptl.yaml', 'tools/dev-secrets.sh']
/** What the scripts need of the system; nothing else is on their path. */
const SYSTEM = 'awk base64 basename bash cat dirname env grep head mkdir readlink rm sed sleep sort tail tr'.split(' ')

/** Scripts by the name of the tool: what it answers when all is well. */
export const TOOLS = {
  docker: `case $* in
    --version) echo 'Docker version 28.5.1, build e180ab8' ;;
    version*) echo 28.5.1 ;;
    image\\ ls*) echo localhost:34567/tmeit:tilt-1; echo localhost:34567/tmeit-migrate:tilt-2 ;;
  esac`,
  kind: `[[ $1 != version ]] || echo 'kind v0.31.0 go1.25.5 linux/amd64'`,
  kubectl: `case $* in
    version*) printf 'Client Version: v1.35.0\\nKustomize Version: v5.7.1\\n' ;;
  esac`,
  tilt: `[[ $1 != version ]] || echo 'v0.37.6, built 2026-08-06'`,
  ctlptl: `[[ $1 != version ]] || echo 'v0.9.3, built 2026-04-24'`,
  sysctl: 'echo 1048576',
  mvn: `echo 'Apache Maven 3.9.11'`,
  node: 'echo v22.20.0',
  npm: ':',
  'jdk/bin/java': ':',
  'jdk/bin/javac': 'echo javac 21.0.8',
}

let folder

/** The path of a file in the copy. */
export const inCopy = (file) => join(folder, file)

export function makeCopy() {
  folder = mkdtempSync(join(tmpdir(), 'dev-cluster-'))
  for (const file of FILES) cpSync(file, join(folder, file))
  mkdirSync(join(folder, 'bin/jdk/bin'), { recursive: true })
  const system = process.env.PATH.split(':')
  for (const tool of SYSTEM) {
    const found = system.map((path) => join(path, tool)).find(existsSync)
    symlinkSync(found, join(folder, 'bin', tool))
  }
  for (const [tool, script] of Object.entries(TOOLS)) standIn(tool, script)
}

export const removeCopy = () => rmSync(folder, { recursive: true, force: true })

/** Puts a script in the place of a tool. */
export function standIn(tool, script) {
  const recorded = `#!/usr/bin/env bash\necho "${tool} $*" >>"${folder}/calls"\n${script}\n`
  writeFileSync(join(folder, 'bin', tool), recorded, { mode: 0o755 })
}

export const remove = (...tools) => tools.forEach((tool) => rmSync(join(folder, 'bin', tool)))

/** How ./startdev.sh ends; interruptAt is a part of what it has called when Ctrl-C is pressed. */
export async function startdev(args = [], interruptAt = undefined) {
  const env = { PATH: join(folder, 'bin'), HOME: folder, JAVA_HOME: join(folder, 'bin/jdk'), USER: 'somebody' }
  const child = spawn('./startdev.sh', args, { cwd: folder, env, detached: true })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => (out += text))
  child.stderr.on('data', (text) => (err += text))
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)))
  if (interruptAt) {
    const until = Date.now() + 10_000
    while (!calls().some((call) => call.includes(interruptAt)) && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    // A terminal tells all of its programs.
    process.kill(-child.pid, 'SIGINT')
  }
  return { code: await ended, out, err, calls: calls() }
}

function calls() {
  const file = join(folder, 'calls')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
}

/** Those calls that change something. */
export const changing = (all) => all.filter((call) => /apply|create|delete| up | rm/.test(call))
