import { useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'

const PAUSE_MS = 250

/** Filters that live in the address, so that a link or the back button brings the same list. */
export function useUrlFilters() {
  const [params, setParams] = useSearchParams()
  const get = (key: string) => params.get(key) ?? ''

  function set(changes: Record<string, string>) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [key, value] of Object.entries(changes)) {
          if (value) next.set(key, value)
          else next.delete(key)
        }
        return next
      },
      { replace: true, preventScrollReset: true },
    )
  }

  return { get, set }
}

/** A search box over such a filter: answers each key at once, and writes the address when the typing pauses. */
export function useTypedFilter(inUrl: string, write: (text: string) => void) {
  const [typed, setTyped] = useState(inUrl)
  const [known, setKnown] = useState(inUrl)

  // The address was changed by something else: a link, the back button, "clear".
  if (inUrl !== known) {
    setKnown(inUrl)
    if (inUrl !== typed.trim()) setTyped(inUrl)
  }

  useEffect(() => {
    const wanted = typed.trim()
    if (wanted === known) return
    const timer = setTimeout(() => write(wanted), PAUSE_MS)
    return () => clearTimeout(timer)
  })

  return [typed, setTyped] as const
}
