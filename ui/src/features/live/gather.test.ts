import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gather } from './gather'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('gathering', () => {
  it('passes on the first at once and what follows together, each once', () => {
    const run = vi.fn()
    const topics = gather<string>(run, 500)

    topics.add(['a'])
    topics.add(['b', 'a'])
    topics.add(['b'])
    expect(run.mock.calls).toEqual([[['a']]])
    vi.advanceTimersByTime(500)

    expect(run.mock.calls).toEqual([[['a']], [['b', 'a']]])
  })

  it('passes on at once again after a pause', () => {
    const run = vi.fn()
    const topics = gather<string>(run, 500)
    topics.add(['a'])
    vi.advanceTimersByTime(500)

    topics.add(['a'])

    expect(run).toHaveBeenCalledTimes(2)
  })

  it('passes on nothing once it is stopped', () => {
    const run = vi.fn()
    const topics = gather<string>(run, 500)
    topics.add(['a'])
    topics.add(['b'])
    topics.stop()
    vi.advanceTimersByTime(5000)

    expect(run).toHaveBeenCalledTimes(1)
  })
})
