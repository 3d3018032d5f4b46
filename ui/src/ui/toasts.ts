import { useSyncExternalStore } from 'react'

export interface Toast {
  id: number
  text: string
  action?: { label: string; run: () => void }
  error?: boolean
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

const stays = ({ action, error }: Toast) => Boolean(action ?? error)

function add(next: Omit<Toast, 'id'>) {
  const id = nextId++
  const latest = toasts.filter((one) => !stays(one)).slice(-2)
  change([...toasts.filter((one) => stays(one) || latest.includes(one)), { id, ...next }])
  if (!stays({ id, ...next })) setTimeout(() => dismiss(id), SHOWN_MS)
}

/** Says what happened; a toast that offers a way back stays until it is answered, so that nobody has to hurry. */
export const toast = (text: string, action?: Toast['action']) => add({ text, ...(action && { action }) })

/** Says what went wrong, and stays until it is read. */
export const toastError = (text: string) => add({ text, error: true })

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useToasts = (): Toast[] => useSyncExternalStore(subscribe, () => toasts)
