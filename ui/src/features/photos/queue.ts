import { ApiProblem } from '@/api/problem'
import type { Sending } from '@/uploads/sendFile'

export const AT_ONCE = 3
const MOST_PAUSES = 6
const FIRST_PAUSE_S = 10
const LONGEST_PAUSE_S = 120

/**
 * waiting for its turn; sending its bytes; being made a photo by the server; resting until the server or the net is back;
 * failed until somebody says what to do. One that is done leaves the queue.
 */
export type State = 'waiting' | 'sending' | 'making' | 'resting' | 'failed'

export interface Item {
  id: number
  file: File
  state: State
  /** How much of it came, from 0 to 1. */
  share: number
  /** Why it rests or failed. */
  error?: unknown
  /** Whether it failed before anything of it was sent, as it would again. */
  refused?: boolean
}

export interface Snapshot {
  items: readonly Item[]
  /** How many became photos since the queue was last empty. */
  done: number
}

type Send<R> = (file: File, sending: Sending) => Promise<R>

/** Time may mend it: nobody answered, or the server asked for patience. */
const willPass = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && (error.status === 0 || error.status === 429 || error.status >= 502)

const isActive = ({ state }: Item) => state === 'sending' || state === 'making'

const isSame = (one: File, other: File) =>
  one.name === other.name && one.size === other.size && one.lastModified === other.lastModified

/** Sends files, a few at a time, and rests with those for which the server has no time. */
export class Queue<R> {
  private snapshot: Snapshot = { items: [], done: 0 }
  private nextId = 1
  private readonly listeners = new Set<() => void>()
  private readonly aborts = new Map<number, AbortController>()
  private readonly rests = new Map<number, ReturnType<typeof setTimeout>>()
  private readonly pauses = new Map<number, number>()

  /** @param refusal why a file cannot become a photo, before anything of it is sent */
  constructor(
    private readonly send: Send<R>,
    private readonly onDone: (result: R) => void,
    private readonly refusal: (file: File) => unknown,
  ) {
    addEventListener('online', () => {
      for (const id of this.rests.keys()) this.wake(id)
    })
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly current = (): Snapshot => this.snapshot

  /** A file that is in the queue already is not sent twice. */
  add(files: readonly File[]) {
    const there = this.snapshot.items
    const fresh = files.filter(
      (file, index) =>
        !there.some((item) => isSame(item.file, file)) &&
        files.findIndex((other) => isSame(other, file)) === index,
    )
    const items = fresh.map((file): Item => {
      const error = this.refusal(file)
      const state = error ? { state: 'failed' as const, error, refused: true } : { state: 'waiting' as const }
      return { id: this.nextId++, file, share: 0, ...state }
    })
    this.show({ items: [...there, ...items], done: there.length === 0 ? 0 : this.snapshot.done })
    this.fill()
  }

  retry(id: number) {
    this.pauses.delete(id)
    this.wake(id)
  }

  cancel(id: number) {
    this.aborts.get(id)?.abort()
    this.forget(id)
    this.show({ ...this.snapshot, items: this.snapshot.items.filter((item) => item.id !== id) })
    this.fill()
  }

  private wake(id: number) {
    clearTimeout(this.rests.get(id))
    this.rests.delete(id)
    this.change(id, { state: 'waiting', error: undefined })
    this.fill()
  }

  private fill() {
    const { items } = this.snapshot
    const free = AT_ONCE - items.filter(isActive).length
    for (const item of items.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free)))
      void this.run(item)
  }

  private async run({ id, file }: Item) {
    const abort = new AbortController()
    this.aborts.set(id, abort)
    this.change(id, { state: 'sending' })
    const onProgress = (share: number) => this.change(id, { share, state: share < 1 ? 'sending' : 'making' })
    try {
      const result = await this.send(file, { onProgress, signal: abort.signal })
      if (abort.signal.aborted) return
      this.forget(id)
      this.show({
        items: this.snapshot.items.filter((item) => item.id !== id),
        done: this.snapshot.done + 1,
      })
      this.onDone(result)
    } catch (error) {
      if (abort.signal.aborted) return
      this.aborts.delete(id)
      this.rest(id, error)
    }
    this.fill()
  }

  private rest(id: number, error: unknown) {
    const before = this.pauses.get(id) ?? 0
    if (!willPass(error) || before >= MOST_PAUSES) {
      this.change(id, { state: 'failed', error })
      return
    }
    const seconds = error.retryAfter ?? Math.min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2 ** before)
    this.pauses.set(id, before + 1)
    this.rests.set(
      id,
      setTimeout(() => this.wake(id), seconds * 1000),
    )
    this.change(id, { state: 'resting', error })
  }

  private forget(id: number) {
    clearTimeout(this.rests.get(id))
    this.rests.delete(id)
    this.aborts.delete(id)
    this.pauses.delete(id)
  }

  private change(id: number, change: Partial<Item>) {
    const items = this.snapshot.items.map((item) => (item.id === id ? { ...item, ...change } : item))
    this.show({ ...this.snapshot, items })
  }

  private show(next: Snapshot) {
    this.snapshot = next
    this.listeners.forEach((listener) => listener())
  }
}
