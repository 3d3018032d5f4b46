import { useEffect, useRef } from 'react'

/** Takes the focus, for what is around a list, when it went with something that left the list. */
export function useKeptFocus(items: number) {
  const around = useRef<HTMLDivElement>(null)
  const before = useRef(items)
  useEffect(() => {
    if (items < before.current && document.activeElement === document.body)
      around.current?.focus({ preventScroll: true })
    before.current = items
  }, [items])
  return around
}
