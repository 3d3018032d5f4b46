// A bounded load: a few clients, each of which asks one thing after the other. Every answer is counted, and every failure is kept.
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE = 30_000

/** The status of the whole answer, or what went wrong. */
function ask(agent, address, { method, path, headers, body }) {
  return new Promise((resolve) => {
    const call = request(address + path, { agent, method, headers, timeout: PATIENCE }, (response) => {
      response.on('data', () => undefined)
      response.on('end', () => resolve(response.complete ? response.statusCode : 'cut off'))
      response.on('error', ({ code, message }) => resolve(code ?? message))
    })
    call.on('timeout', () => call.destroy(new Error('no answer')))
    call.on('error', ({ code, message }) => resolve(code ?? message))
    call.end(body)
  })
}

export class Load {
  /** How often each request got its answer: "GET / 200" and so on. */
  answers = new Map()
  failures = []
  #stopped = false
  #clients

  /**
   * @param clients one function per client, each of which gives the next request: method, path, headers, body, and the status that is right
   * @param pause   milliseconds between two requests of a client
   */
  constructor(address, clients, pause) {
    this.#clients = clients.map((next) => this.#run(address, next, pause))
  }

  get count() {
    return [...this.answers.values()].reduce((sum, times) => sum + times, 0)
  }

  /** Lets the requests that are on their way come to their end. */
  async stop() {
    this.#stopped = true
    await Promise.all(this.#clients)
  }

  async #run(address, next, pause) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    while (!this.#stopped) {
      const wanted = next()
      const status = await ask(agent, address, wanted)
      const name = `${wanted.method} ${wanted.name ?? wanted.path} ${status}`
      this.answers.set(name, (this.answers.get(name) ?? 0) + 1)
      if (status !== wanted.expected) this.failures.push(`${new Date().toISOString()} ${name}`)
      await sleep(pause)
    }
    agent.destroy()
  }
}
