// A proxy in front of several servers, as a cluster has: it sends requests to those that are ready, and is told when one shall get no more.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { WORK, freePort, until } from './surroundings.mjs'

// No request is tried a second time: what a server drops is seen. It looks after the servers as the readiness probe does (k8s-base/app).
const configuration = (port, socket, servers) => `
global
  stats socket ${socket} mode 600 level admin
defaults
  mode http
  retries 0
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  timeout check 5s
frontend site
  bind 127.0.0.1:${port}
  default_backend servers
backend servers
  balance roundrobin
  option forwardfor
  option httpchk GET /health/ready
  default-server check inter 5s fall 2 rise 1
${servers.map((server, number) => `  server ${number} 127.0.0.1:${server} disabled`).join('\n')}
`

export class Proxy {
  /** Knows servers on these ports, called by their places in the list, and uses none yet. */
  static async start(ports) {
    const port = await freePort()
    const socket = `${WORK}/haproxy.socket`
    const file = `${WORK}/haproxy.cfg`
    writeFileSync(file, configuration(port, socket, ports))
    const process = spawn('haproxy', ['-db', '-f', file], {
      stdio: ['ignore', 'ignore', openSync(`${WORK}/haproxy.log`, 'w')],
    })
    const proxy = new Proxy(process, socket, `http://127.0.0.1:${port}`)
    await until('the proxy answers (haproxy.log says why not)', 10, () =>
      proxy.#tell('show info').catch(() => false),
    )
    return proxy
  }

  constructor(process, socket, address) {
    this.process = process
    this.socket = socket
    this.address = address
  }

  use(number) {
    return this.#change(number, 'ready')
  }

  /** Requests that the server has may end; it gets no more. */
  leaveOut(number) {
    return this.#change(number, 'drain')
  }

  async stop() {
    if (this.process.exitCode === null) {
      this.process.kill('SIGKILL')
      await once(this.process, 'exit')
    }
    rmSync(this.socket, { force: true })
  }

  async #change(number, state) {
    const complaint = await this.#tell(`set server servers/${number} state ${state}`)
    if (complaint.trim()) throw new Error(complaint)
  }

  #tell(command) {
    const socket = connect(this.socket)
    socket.end(`${command}\n`)
    return text(socket)
  }
}
