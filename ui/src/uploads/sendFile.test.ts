import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api, unwrap } from '@/api/client'
import { isProblem } from '@/api/problem'
import { photo } from '@/testing/photo'
import { problem, serve } from '@/testing/server'
import { stubTus, type TusServer } from '@/testing/tusServer'
import { CHUNK, fingerprintOf, sendFile } from './sendFile'

const ALBUM = 'POST /events/e1/photos'
const made = { status: 201, body: photo('p1') }
const fileOf = (chunks: number, name = 'a.jpg') =>
  new File([new Uint8Array(chunks * CHUNK)], name, { type: 'image/jpeg', lastModified: 1 })
const refusal = (status: number, slug: string, headers = {}) => ({
  status,
  headers,
  body: JSON.stringify({ type: `https://tmeit.se/problems/${slug}` }),
})

let server: TusServer

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  localStorage.clear()
  server = stubTus()
})
afterEach(() => void vi.useRealTimers())

const makePhoto = (upload: string) =>
  unwrap(api.POST('/api/v1/events/{id}/photos', { params: { path: { id: 'e1' } }, body: { upload } }))

function send(
  file: File,
  { signal = new AbortController().signal, fingerprint = fingerprintOf(file, 'e1') } = {},
) {
  return sendFile(file, makePhoto, { onProgress: () => {}, signal }, fingerprint)
}

describe('sending a file', () => {
  it('sends a file in chunks, makes something of it, and leaves nothing in the browser', async () => {
    const calls = serve({ [ALBUM]: [made] })

    const result = await send(fileOf(2.5))

    expect(result.id).toBe('p1')
    expect(server.said).toEqual([
      'POST',
      `PATCH 0+${CHUNK}`,
      `PATCH ${CHUNK}+${CHUNK}`,
      `PATCH ${2 * CHUNK}+${CHUNK / 2}`,
    ])
    expect(calls[0]?.body).toEqual({ upload: 'u1' })
    expect(localStorage).toHaveLength(0)
  })

  it('goes on after a lost connection where the server stopped hearing it', async () => {
    serve({ [ALBUM]: [made] })
    let lost = 0
    server.next = (request) => (request === `PATCH ${CHUNK}+${CHUNK}` && lost++ === 0 ? 'lost' : undefined)

    await send(fileOf(2))

    expect(server.said).toEqual([
      'POST',
      `PATCH 0+${CHUNK}`,
      `PATCH ${CHUNK}+${CHUNK}`,
      'HEAD',
      `PATCH ${CHUNK}+${CHUNK}`,
    ])
  })

  it('goes on after the page was loaded again, when the same file is chosen for the same place', async () => {
    serve({ [ALBUM]: [made] })
    server.next = (request) =>
      request.startsWith(`PATCH ${CHUNK}`) ? refusal(503, 'storage-away', { 'Retry-After': '5' }) : undefined
    await expect(send(fileOf(2))).rejects.toSatisfy((error) => isProblem(error, 'storage-away'))
    server.next = () => undefined
    server.said.length = 0

    await send(fileOf(2))

    expect(server.said).toEqual(['HEAD', `PATCH ${CHUNK}+${CHUNK}`])
  })

  it('keeps what the server has while that cannot say how much it is', async () => {
    serve({ [ALBUM]: [made] })
    server.next = (request) =>
      request.startsWith(`PATCH ${CHUNK}`) ? refusal(503, 'x', { 'Retry-After': '5' }) : undefined
    await expect(send(fileOf(2))).rejects.toThrow()
    server.next = (request) =>
      request === 'HEAD' ? refusal(503, 'storage-away', { 'Retry-After': '5' }) : undefined
    await expect(send(fileOf(2))).rejects.toMatchObject({ slug: 'storage-away', retryAfter: 5 })
    server.next = () => undefined
    server.said.length = 0

    await send(fileOf(2))

    expect(server.said).toEqual(['HEAD', `PATCH ${CHUNK}+${CHUNK}`])
  })

  it('keeps nothing in the browser of a file without a fingerprint, not even while it fails', async () => {
    server.next = (request) =>
      request.startsWith(`PATCH ${CHUNK}`) ? refusal(503, 'storage-away', { 'Retry-After': '5' }) : undefined

    await expect(send(fileOf(2), { fingerprint: '' })).rejects.toMatchObject({ slug: 'storage-away' })

    expect(localStorage).toHaveLength(0)
  })

  it('begins anew when the server has forgotten it', async () => {
    serve({ [ALBUM]: [problem('storage-away', 503), made] })
    await expect(send(fileOf(1))).rejects.toMatchObject({ slug: 'storage-away' })
    server.uploads.clear()
    server.said.length = 0

    await send(fileOf(1))

    expect(server.said).toEqual(['HEAD', 'POST', `PATCH 0+${CHUNK}`])
  })

  it('sends no byte again when only nothing was made of it', async () => {
    const calls = serve({ [ALBUM]: [problem('pictures-busy', 503), made] })
    await expect(send(fileOf(1))).rejects.toMatchObject({ slug: 'pictures-busy' })
    server.said.length = 0

    await send(fileOf(1))

    expect(server.said).toEqual(['HEAD'])
    expect(calls.map(({ body }) => body)).toEqual([{ upload: 'u1' }, { upload: 'u1' }])
  })

  it('leaves it to whoever asked when the server names a time to wait', async () => {
    server.next = () => refusal(503, 'storage-away', { 'Retry-After': '30' })

    await expect(send(fileOf(1))).rejects.toMatchObject({ slug: 'storage-away', retryAfter: 30 })

    expect(server.said).toEqual(['POST'])
  })

  it('asks no second time for what was refused', async () => {
    server.next = () => refusal(413, 'too-large')

    await expect(send(fileOf(1))).rejects.toMatchObject({ slug: 'too-large', status: 413 })

    expect(server.said).toEqual(['POST'])
  })

  it('forgets a file of which nothing can be made, so that another try sends it anew', async () => {
    serve({ [ALBUM]: [problem('picture-broken', 400)] })

    await expect(send(fileOf(1))).rejects.toMatchObject({ slug: 'picture-broken' })

    expect(localStorage).toHaveLength(0)
  })

  it('says that nobody answers when all its tries were lost', async () => {
    server.next = () => 'lost'

    const sending = expect(send(fileOf(1))).rejects.toMatchObject({ slug: 'offline' })
    await vi.waitFor(() => expect(server.said).toHaveLength(1))
    await vi.advanceTimersByTimeAsync(60_000)
    await sending

    expect(server.said).toEqual(['POST', 'POST', 'POST', 'POST', 'POST'])
  })

  it('tells the server that it was cancelled', async () => {
    const abort = new AbortController()
    server.next = (request) => {
      if (request.startsWith('PATCH')) queueMicrotask(() => abort.abort())
      return undefined
    }

    await expect(send(fileOf(3), { signal: abort.signal })).rejects.toThrow()

    await vi.waitFor(() => expect(server.uploads.size).toBe(0))
    expect(localStorage).toHaveLength(0)
  })
})
