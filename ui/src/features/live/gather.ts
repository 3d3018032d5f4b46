/** Passes on what comes: at once what comes first, and together what follows within the pause. */
export function gather<T>(run: (items: T[]) => void, pauseMs: number) {
  const waiting = new Set<T>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function passOn() {
    timer = undefined
    if (waiting.size === 0) return
    const items = [...waiting]
    waiting.clear()
    timer = setTimeout(passOn, pauseMs)
    run(items)
  }

  return {
    add(items: T[]) {
      items.forEach((item) => waiting.add(item))
      if (timer === undefined) passOn()
    },
    stop() {
      clearTimeout(timer)
      waiting.clear()
    },
  }
}
