// A machine for a script: a folder on whose path there are only the usual tools, and programs that play what the test says.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const USUAL =
  'awk basename bash cat chmod comm cp curl cut date dirname env grep head id ls mkdir mktemp mv node paste printf readlink realpath rm sed sh sleep sort tail tee touch tr uname'

export class Machine {
  folder = mkdtempSync(join(tmpdir(), 'machine-'))
  environment = {}

  constructor(...programs) {
    for (const name of [...USUAL.split(' '), ...programs]) {
      symlinkSync(execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim(), join(this.folder, name))
    }
  }

  /** A program that writes down how it was called, and then does what the lines of shell say. */
  program(name, lines = '') {
    rmSync(join(this.folder, name), { force: true })
    writeFileSync(join(this.folder, name), `#!/bin/bash\necho "${name} $*" >>"${this.folder}/calls"\n${lines}\n`)
    chmodSync(join(this.folder, name), 0o755)
  }

  without(name) {
    rmSync(join(this.folder, name))
  }

  file(name, text) {
    writeFileSync(join(this.folder, name), text)
    return join(this.folder, name)
  }

  text(name) {
    return existsSync(join(this.folder, name)) ? readFileSync(join(this.folder, name), 'utf8') : ''
  }

  get calls() {
    return this.text('calls').split('\n').filter(Boolean)
  }

  /** Runs a command: {status, output}; 'during' gets the process. */
  run(command, args, during = () => {}) {
    return new Promise((resolve) => {
      const process_ = spawn(command, args, {
        env: { PATH: this.folder, HOME: this.folder, TMPDIR: this.folder, ...this.environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let output = ''
      for (const stream of [process_.stdout, process_.stderr]) stream.on('data', (data) => (output += data))
      process_.on('close', (code, signal) => resolve({ status: code ?? signal, output }))
      during(process_)
    })
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true })
  }
}
