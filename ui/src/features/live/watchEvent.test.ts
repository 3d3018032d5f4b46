import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { stubEventSource } from '@/testing/eventSource'
import { watchEvent } from './watchEvent'

let opened: ReturnType<typeof stubEventSource>
let stop: () => void
const onChange = vi.fn()

function look(hidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

const latest = () => opened[opened.length - 1]

beforeEach(() => {
  vi.useFakeTimers()
  onChange.mockClear()
  opened = stubEventSource()
  stop = watchEvent('e1', onChange)
})

afterEach(() => {
  stop()
  look(false)
  vi.useRealTimers()
})

describe('watching an event', () => {
  it('passes on what changed, and nothing when nothing was missed', () => {
    latest()?.tell('a-1', [])
    latest()?.tell('a-2', ['COMMENTS', 'ATTENDANCE'])

    expect(latest()?.url).toBe('/api/v1/events/e1/live')
    expect(onChange.mock.calls).toEqual([[['COMMENTS', 'ATTENDANCE']]])
  })

  it('leaves a lost connection to the browser', () => {
    latest()?.lose(false)
    vi.advanceTimersByTime(120_000)

    expect(opened).toHaveLength(1)
    expect(onChange).not.toHaveBeenCalled()
  })

  it('looks after the event when the server refuses, and tries again from where it stood', () => {
    latest()?.tell('a-2', [])
    latest()?.lose(true)

    expect(onChange).toHaveBeenCalledExactlyOnceWith(['EVENT'])
    expect(opened).toHaveLength(1)
    vi.advanceTimersByTime(6_000)
    expect(opened).toHaveLength(2)
    expect(latest()?.url).toBe('/api/v1/events/e1/live?after=a-2')
  })

  it('tries less and less often while the server refuses', () => {
    for (let i = 0; i < 6; i++) {
      latest()?.lose(true)
      vi.advanceTimersByTime(90_000)
    }
    latest()?.lose(true)
    const before = opened.length
    vi.advanceTimersByTime(29_000)

    expect(opened).toHaveLength(before)
    vi.advanceTimersByTime(61_000)
    expect(opened).toHaveLength(before + 1)
  })

  it('lets go when nobody looks for a while, and catches up when somebody does', () => {
    latest()?.tell('a-7', [])
    look(true)
    vi.advanceTimersByTime(19_000)
    expect(latest()?.readyState).not.toBe(EventSource.CLOSED)
    vi.advanceTimersByTime(2_000)
    expect(latest()?.readyState).toBe(EventSource.CLOSED)

    look(false)

    expect(opened).toHaveLength(2)
    expect(latest()?.url).toContain('?after=a-7')
  })

  it('stays connected when somebody looks away for a moment', () => {
    look(true)
    vi.advanceTimersByTime(5_000)
    look(false)
    vi.advanceTimersByTime(60_000)

    expect(opened).toHaveLength(1)
    expect(latest()?.readyState).not.toBe(EventSource.CLOSED)
  })

  it('ends with the page', () => {
    latest()?.lose(true)
    stop()
    vi.advanceTimersByTime(120_000)

    expect(opened).toHaveLength(1)
  })
})
