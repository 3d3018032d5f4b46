// Sends the photos of a folder to the album of a public event, as a member's browser does: in chunks (tus), some at a time.
// Usage: node tools/bench/photos.mjs ADDRESS FOLDER WARM_UP AT_ONCE, the first WARM_UP photos counting for nothing
// Prints: seconds from a photo's first request until it is in the album, median, p99 and highest; and seconds for all.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createPub, logIn, quantile, send } from './api.mjs'

const CHUNK = 1 << 20
const [address, folder, warmUp, atOnce] = process.argv.slice(2)
const member = await logIn(address, 'marshal@demo.tmeit.se')
const event = await createPub(address, member, 'PUBLIC')

/** Answers with the seconds it took; the caption of one that counts says when its first byte was sent. */
async function sendPhoto(file, counts) {
  const bytes = readFileSync(file)
  const began = performance.now()
  const caption = counts ? String(Date.now()) : undefined
  const { body } = await send(address, 'POST', '/uploads', Buffer.alloc(0), { ...member, 'Upload-Length': bytes.length, 'Tus-Resumable': '1.0.0' })
  for (let offset = 0; offset < bytes.length; offset += CHUNK)
    await send(address, 'PATCH', `/uploads/${body.id}`, bytes.subarray(offset, offset + CHUNK), {
      ...member,
      'Content-Type': 'application/offset+octet-stream',
      'Upload-Offset': offset,
      'Tus-Resumable': '1.0.0',
    })
  await send(address, 'POST', `/events/${event}/photos`, { upload: body.id, caption }, member)
  return (performance.now() - began) / 1000
}

async function sendAll(files, counts) {
  const left = [...files]
  const took = []
  const sendOnAndOn = async () => {
    for (let file = left.shift(); file; file = left.shift()) took.push(await sendPhoto(join(folder, file), counts))
  }
  await Promise.all(Array.from({ length: Number(atOnce) }, sendOnAndOn))
  return took.sort((one, other) => one - other)
}

const files = readdirSync(folder).sort()
await sendAll(files.slice(0, Number(warmUp)), false)
const began = performance.now()
const took = await sendAll(files.slice(Number(warmUp)), true)
const all = (performance.now() - began) / 1000
console.log([quantile(took, 0.5), quantile(took, 0.99), quantile(took, 1), all].map((one) => one.toFixed(2)).join(' '))
