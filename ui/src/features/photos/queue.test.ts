import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem } from '@/api/problem'
import type { Sending } from '@/uploads/sendFile'
import { AT_ONCE, Queue, type Item } from './queue'

const fileOf = (name: string) => new File(['x'], name, { type: 'image/jpeg', lastModified: 1 })
const away = (retryAfter?: number) => new ApiProblem(503, { type: 'storage-away' }, retryAfter)
const broken = new ApiProblem(400, { type: 'picture-broken' })

interface Sent {
  name: string
  sending: Sending
  succeed: () => void
  fail: (error: unknown) => void
}

function queueWith(refusal: (file: File) => unknown = () => undefined) {
  const sent: Sent[] = []
  const done: string[] = []
  const queue = new Queue<string>(
    (file, sending) =>
      new Promise((resolve, reject) => {
        sent.push({ name: file.name, sending, succeed: () => resolve(file.name), fail: reject })
      }),
    (name) => done.push(name),
    refusal,
  )
  const states = () => queue.current().items.map(({ file, state }) => `${file.name} ${state}`)
  const only = (): Item => {
    const [item] = queue.current().items
    if (!item) throw new Error('the queue is empty')
    return item
  }
  const last = (): Sent => {
    const one = sent.at(-1)
    if (!one) throw new Error('nothing was sent')
    return one
  }
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return { queue, sent, done, states, only, last, settle }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a queue', () => {
  it('sends a few at a time, the next one when one is done', async () => {
    const { queue, sent, done, states, settle } = queueWith()

    queue.add(['a', 'b', 'c', 'd', 'e'].map(fileOf))
    expect(sent.map(({ name }) => name)).toEqual(['a', 'b', 'c'].slice(0, AT_ONCE))
    sent[1]?.succeed()
    await settle()

    expect(done).toEqual(['b'])
    expect(queue.current().done).toBe(1)
    expect(states()).toEqual(['a sending', 'c sending', 'd sending', 'e waiting'])
  })

  it('says how far a file came, and when it only waits for the server', () => {
    const { queue, only, last } = queueWith()
    queue.add([fileOf('a')])

    last().sending.onProgress(0.4)
    expect(only()).toMatchObject({ state: 'sending', share: 0.4 })

    last().sending.onProgress(1)
    expect(only().state).toBe('making')
  })

  it('takes no file that is in it already', () => {
    const { queue, states } = queueWith()

    queue.add([fileOf('a'), fileOf('a')])
    queue.add([fileOf('a'), fileOf('b')])

    expect(states()).toEqual(['a sending', 'b sending'])
  })

  it('sends nothing of a file that cannot become a photo', () => {
    const { queue, sent, only } = queueWith(() => broken)

    queue.add([fileOf('a')])

    expect(sent).toEqual([])
    expect(only()).toMatchObject({ state: 'failed', error: broken, refused: true })
  })

  it('leaves a refused file until somebody says what to do, and goes on with the others', async () => {
    const { queue, sent, only, last, states, settle } = queueWith()
    queue.add(['a', 'b', 'c', 'd'].map(fileOf))

    sent[0]?.fail(broken)
    await settle()
    expect(states()).toEqual(['a failed', 'b sending', 'c sending', 'd sending'])

    sent[1]?.succeed()
    await settle()
    queue.retry(only().id)
    expect(last().name).toBe('a')
    expect(only()).toMatchObject({ state: 'sending', error: undefined })
  })

  it('rests as long as the server says, and then sends by itself', async () => {
    const { queue, sent, only, last, settle } = queueWith()
    queue.add([fileOf('a')])

    last().fail(away(30))
    await settle()
    expect(only().state).toBe('resting')
    await vi.advanceTimersByTimeAsync(29_000)
    expect(sent).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1_000)

    expect(sent).toHaveLength(2)
    expect(only().state).toBe('sending')
  })

  it('lets others go while one rests', async () => {
    const { queue, sent, states, settle } = queueWith()
    queue.add(['a', 'b', 'c', 'd'].map(fileOf))

    sent[0]?.fail(away(30))
    await settle()

    expect(states()).toEqual(['a resting', 'b sending', 'c sending', 'd sending'])
  })

  it('goes on at once when the net is back', async () => {
    const { queue, sent, last, settle } = queueWith()
    queue.add([fileOf('a')])
    last().fail(new ApiProblem(0))
    await settle()

    window.dispatchEvent(new Event('online'))

    expect(sent).toHaveLength(2)
  })

  it('gives up when resting does not help', async () => {
    const { queue, sent, only, last } = queueWith()
    queue.add([fileOf('a')])

    for (let time = 0; time < 20 && only().state !== 'failed'; time++) {
      last().fail(away())
      await vi.advanceTimersByTimeAsync(120_000)
    }

    expect(only().state).toBe('failed')
    expect(sent).toHaveLength(7)
  })

  it('forgets a cancelled file, tells whoever sends it, and starts the next', async () => {
    const { queue, sent, done, states, settle } = queueWith()
    queue.add(['a', 'b', 'c', 'd'].map(fileOf))
    const [first] = queue.current().items

    queue.cancel(first?.id ?? 0)
    sent[0]?.fail(new DOMException('aborted', 'AbortError'))
    await settle()

    expect(sent[0]?.sending.signal.aborted).toBe(true)
    expect(states()).toEqual(['b sending', 'c sending', 'd sending'])
    expect(done).toEqual([])
  })

  it('does not send what was cancelled while it rested', async () => {
    const { queue, sent, only, last, settle } = queueWith()
    queue.add([fileOf('a')])
    last().fail(away(30))
    await settle()

    queue.cancel(only().id)
    await vi.advanceTimersByTimeAsync(60_000)

    expect(sent).toHaveLength(1)
    expect(queue.current().items).toEqual([])
  })

  it('counts anew when it was empty', async () => {
    const { queue, last, settle } = queueWith()
    queue.add([fileOf('a')])
    last().succeed()
    await settle()
    expect(queue.current()).toEqual({ items: [], done: 1 })

    queue.add([fileOf('b')])

    expect(queue.current().done).toBe(0)
  })
})
