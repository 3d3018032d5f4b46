import { useSyncExternalStore } from 'react'

export interface Toast {
  id: number
  text: string
  action?: { label: string; run: () => void }
}

const SHOWN_MS = 8_000

let toasts: Toast[] = []
let nextId = 1
const listeners = new Set<() => void>()

function change(next: Toast[]) {
  toasts = next
  listeners.forEach((listener) => listener())
}

export const dismiss = (id: number) => change(toasts.filter((toast) => toast.id !== id))

/** Says what happened; a toast that offers a way back stays until it is answered, so that nobody has to hurry. */
export function toast(text: string, action?: Toast['action']) {
  const id = nextId++
  change([...toasts.slice(-2), { id, text, ...(action && { action }) }])
  if (!action) setTimeout(() => dismiss(id), SHOWN_MS)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useToasts = (): Toast[] => useSyncExternalStore(subscribe, () => toasts)
