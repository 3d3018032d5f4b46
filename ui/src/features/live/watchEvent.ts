import type { LiveChange, Topic } from '@/api/types'

/** A tab that nobody looks at lets go of its connection, of which a browser has few, and catches up when it is looked at again. */
const HIDDEN_MS = 20_000
const FIRST_PAUSE_MS = 4_000
const LONGEST_PAUSE_MS = 60_000

/**
 * Hears what changes of an event, until the function it returns is called. The browser itself comes back after a lost connection and says
 * where it stood; when the server refuses, we try again, less and less often.
 */
export function watchEvent(eventId: string, onChange: (topics: Topic[]) => void): () => void {
  let source: EventSource | undefined
  let mark: string | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let pause = FIRST_PAUSE_MS

  function later(run: () => void, milliseconds: number) {
    clearTimeout(timer)
    timer = setTimeout(run, milliseconds)
  }

  function close() {
    source?.close()
    source = undefined
  }

  function open() {
    clearTimeout(timer)
    if (source) return
    const address = `/api/v1/events/${encodeURIComponent(eventId)}/live`
    source = new EventSource(mark ? `${address}?after=${encodeURIComponent(mark)}` : address)
    source.addEventListener('changed', ({ data, lastEventId }: MessageEvent<string>) => {
      mark = lastEventId
      pause = FIRST_PAUSE_MS
      const { topics } = JSON.parse(data) as LiveChange
      if (topics.length > 0) onChange(topics)
    })
    source.addEventListener('error', () => {
      if (source?.readyState !== EventSource.CLOSED) return
      close()
      // The event may be gone, or not be for the reader any more: asking for it tells.
      onChange(['EVENT'])
      later(open, pause * (0.5 + Math.random()))
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    })
  }

  function onVisibility() {
    if (document.hidden) later(close, HIDDEN_MS)
    else open()
  }

  document.addEventListener('visibilitychange', onVisibility)
  open()
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    clearTimeout(timer)
    close()
  }
}
