import type { ComponentType } from 'react'
import { useLanguage } from './i18n'

/**
 * Loads a page with its route, and renders it again when the language changes: that is why its components may call
 * messages directly and keep their state.
 */
export const lazyPage = (load: () => Promise<{ default: ComponentType }>) => ({
  Component: async () => {
    const { default: Page } = await load()
    return function InCurrentLanguage() {
      useLanguage()
      return <Page />
    }
  },
})
