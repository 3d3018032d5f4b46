import { lazy, Suspense } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { useSelf } from '@/features/auth/queries'
import { calledName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/layout.gen'
import { Button } from '@/ui/Button'
import { Disclosure } from './Disclosure'
import classes from './Layout.module.css'

// Fetched for members only: it would weigh on every visitor's first page.
const OwnLinks = lazy(() => import('./OwnLinks'))

function SiteLinks() {
  return (
    <>
      <NavLink to={paths.events()}>{m.events()}</NavLink>
      <NavLink to={paths.team()}>{m.team()}</NavLink>
      <NavLink to={paths.documents()}>{m.documents()}</NavLink>
      <NavLink to={paths.about}>{m.about()}</NavLink>
    </>
  )
}

function useLogInPath() {
  const { pathname, search } = useLocation()
  const from = pathname === '/login' ? new URLSearchParams(search).get('from') : pathname + search
  return paths.logIn(from ?? undefined)
}

export function Header() {
  const self = useSelf()
  const logIn = useLogInPath()
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Link to={paths.home} className={classes.logo}>
          TRADITIONSMESTER<b>IT</b>
        </Link>
        <nav className={classes.nav} aria-label={m.mainNavigation()}>
          <SiteLinks />
        </nav>
        <div className={classes.onlyWide}>
          {self && (
            <Disclosure label={calledName(self)} icon="down">
              <OwnLinks self={self} />
            </Disclosure>
          )}
          {self === null && (
            <Button component={Link} to={logIn} variant="ghost">
              {m.logIn()}
            </Button>
          )}
        </div>
        <div className={classes.onlyNarrow}>
          <Disclosure label={m.menu()} icon="menu">
            <nav aria-label={m.mainNavigation()}>
              <SiteLinks />
              <hr />
              <Suspense>{self && <OwnLinks self={self} />}</Suspense>
              {self === null && <NavLink to={logIn}>{m.logIn()}</NavLink>}
            </nav>
          </Disclosure>
        </div>
      </div>
    </header>
  )
}
