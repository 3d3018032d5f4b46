import { vi } from 'vitest'

type Listener = (event: { data?: string; lastEventId?: string }) => void

/** Stands in for the browser's EventSource, which jsdom lacks: a test is the server. */
export class FakeEventSource {
  static readonly CONNECTING = 0
  static readonly CLOSED = 2
  static opened: FakeEventSource[] = []

  readyState = FakeEventSource.CONNECTING
  private readonly listeners = new Map<string, Listener[]>()

  constructor(readonly url: string) {
    FakeEventSource.opened.push(this)
  }

  addEventListener(type: string, listener: Listener) {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener])
  }

  close() {
    this.readyState = FakeEventSource.CLOSED
  }

  /** The server says what changed. */
  tell(lastEventId: string, topics: string[]) {
    this.listeners.get('changed')?.forEach((hear) => hear({ data: JSON.stringify({ topics }), lastEventId }))
  }

  /** The connection is lost: the browser tries again by itself, unless the server refused. */
  lose(refused: boolean) {
    if (refused) this.readyState = FakeEventSource.CLOSED
    this.listeners.get('error')?.forEach((hear) => hear({}))
  }
}

export function stubEventSource() {
  FakeEventSource.opened = []
  vi.stubGlobal('EventSource', FakeEventSource)
  return FakeEventSource.opened
}
