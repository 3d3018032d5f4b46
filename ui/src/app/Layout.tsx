import { useEffect, useRef, type ReactNode } from 'react'
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import { useLanguage } from '@/lib/i18n'
import * as m from '@/messages/layout.gen'
import { Loading } from '@/ui/Loading'
import { Skeleton } from '@/ui/Skeleton'
import { Toasts } from '@/ui/Toasts'
import { Footer } from './Footer'
import { Header } from './Header'
import classes from './Layout.module.css'

function Frame({ children }: { children: ReactNode }) {
  return (
    <>
      <a className={classes.skip} href="#main">
        {m.skip()}
      </a>
      <Header />
      <main id="main" tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <Footer />
      <Toasts />
    </>
  )
}

/** The headline may still be on its way with its data: until then the focus waits at the start of the content. */
function focusHeadline() {
  const main = document.querySelector<HTMLElement>('main')
  const focus = () => {
    const headline = main?.querySelector('h1')
    headline?.focus({ preventScroll: true })
    return Boolean(headline)
  }
  if (!main || focus()) return undefined
  main.focus({ preventScroll: true })
  const observer = new MutationObserver(() => {
    if (document.activeElement !== main || focus()) observer.disconnect()
  })
  observer.observe(main, { childList: true, subtree: true })
  return () => observer.disconnect()
}

/** Scrolls to what a link's fragment names, and moves the focus there; secrets and odd fragments of old links name nothing. */
function showSection(hash: string): boolean {
  const section = Array.from(document.querySelectorAll<HTMLElement>('[id]')).find(
    ({ id }) => `#${id}` === hash || `#${encodeURIComponent(id)}` === hash,
  )
  if (!section) return false
  section.scrollIntoView()
  const headline = section.querySelector<HTMLElement>('h1, h2, h3') ?? section
  headline.tabIndex = -1
  headline.focus({ preventScroll: true })
  return true
}

/** Moves the focus to the new page's headline, so that keyboard and screen reader start where the eye does. */
function useFocusOnNewPage() {
  const { pathname, hash } = useLocation()
  const previous = useRef(pathname)
  useEffect(() => {
    const shown = hash !== '' && showSection(hash)
    if (previous.current === pathname) return undefined
    previous.current = pathname
    return shown ? undefined : focusHeadline()
  }, [pathname, hash])
}

export function Layout() {
  useLanguage()
  useFocusOnNewPage()
  const { state } = useNavigation()
  return (
    <Frame>
      {state === 'loading' && <div className={classes.thread} aria-hidden="true" />}
      <Outlet />
      <ScrollRestoration />
    </Frame>
  )
}

export function LayoutWhileLoading() {
  useLanguage()
  return (
    <Frame>
      <Loading>
        <div className={classes.bare}>
          <Skeleton height={72} width="min(100%, 560px)" />
          <Skeleton height={280} />
        </div>
      </Loading>
    </Frame>
  )
}
