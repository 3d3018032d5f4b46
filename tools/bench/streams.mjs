// Opens streams of an event, writes comments below it, and prints how soon all streams heard of each, with what the server takes meanwhile.
// Usage: node tools/bench/streams.mjs ADDRESS SERVER_PID STREAMS COMMENTS
// Prints: MiB (RSS) with the streams open, threads, and milliseconds from a comment's request until a stream heard: median, p99, highest.
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPub, logIn, quantile, send } from './api.mjs'

const [address, pid, streams, comments] = process.argv.slice(2)
const agent = new Agent({ maxSockets: Infinity })

const member = await logIn(address, 'master@demo.tmeit.se')
const path = `/events/${await createPub(address, member, 'MEMBERS')}`

const heardAt = new Array(Number(streams)).fill(0)

/** Settles when the stream has been greeted. */
const open = (number) =>
  new Promise((resolve, reject) => {
    get(`${address}/api/v1${path}/live`, { agent, headers: member }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`stream ${number}: ${response.statusCode}`))
      response.setEncoding('utf8')
      response.on('data', (text) => {
        if (!text.includes('data:')) return
        heardAt[number] = performance.now()
        resolve()
      })
      response.on('end', () => reject(new Error(`stream ${number} ended`)))
    }).on('error', reject)
  })

const began = performance.now()
for (let opened = 0; opened < heardAt.length; opened += 50)
  await Promise.all(heardAt.slice(opened, opened + 50).map((_, index) => open(opened + index)))
console.error(`${streams} streams open after ${Math.round(performance.now() - began)} ms`)
await sleep(2000)

const WARM_UP = 5
const times = []
for (let i = -WARM_UP; i < Number(comments); i++) {
  const sent = performance.now()
  heardAt.fill(0)
  await send(address, 'POST', `${path}/comments`, { text: `Nummer ${i}` }, member)
  while (heardAt.some((at) => at === 0)) {
    if (performance.now() - sent > 10_000) throw new Error(`${heardAt.filter((at) => at === 0).length} streams heard nothing`)
    await sleep(5)
  }
  if (i >= 0) times.push(...heardAt.map((at) => at - sent))
  await sleep(300)
}
times.sort((one, other) => one - other)
const at = (share) => Math.round(quantile(times, share))
const status = readFileSync(`/proc/${pid}/status`, 'utf8')
const figure = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)[1])
console.log(Math.round(figure('VmRSS') / 1024), figure('Threads'), at(0.5), at(0.99), at(1))
process.exit()
