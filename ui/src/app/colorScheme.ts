import { useSyncExternalStore } from 'react'

export type ColorScheme = 'light' | 'dark' | 'auto'

const KEY = 'tmeit-theme'
const listeners = new Set<() => void>()
const deviceIsDark = matchMedia('(prefers-color-scheme: dark)')

function stored(): ColorScheme {
  try {
    const value = localStorage.getItem(KEY)
    return value === 'light' || value === 'dark' ? value : 'auto'
  } catch {
    return 'auto'
  }
}

let current = stored()

function show() {
  const dark = current === 'dark' || (current === 'auto' && deviceIsDark.matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
}

deviceIsDark.addEventListener('change', show)

export function setColorScheme(next: ColorScheme) {
  current = next
  try {
    localStorage.setItem(KEY, next)
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  show()
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useColorScheme = (): ColorScheme => useSyncExternalStore(subscribe, () => current)
