import { Link, NavLink, useLocation } from 'react-router'
import type { CurrentSession } from '@/api/types'
import { useLogOut } from '@/features/auth'
import { useSelf } from '@/features/auth/queries'
import { calledName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/layout.gen'
import { Button } from '@/ui/Button'
import { Disclosure } from './Disclosure'
import classes from './Layout.module.css'

function SiteLinks() {
  return (
    <>
      <NavLink to={paths.team()}>{m.team()}</NavLink>
      <NavLink to={paths.about}>{m.about()}</NavLink>
    </>
  )
}

function OwnLinks({ self }: { self: CurrentSession }) {
  const logOut = useLogOut()
  return (
    <>
      <NavLink to={paths.me}>{m.me()}</NavLink>
      {self.role === 'MASTER' && (
        <>
          <hr />
          <NavLink to={paths.adminMembers()}>{m.adminMembers()}</NavLink>
          <NavLink to={paths.adminTeams}>{m.adminTeams()}</NavLink>
          <NavLink to={paths.adminTitles}>{m.adminTitles()}</NavLink>
        </>
      )}
      <hr />
      <button type="button" onClick={() => logOut.mutate()}>
        {m.logOut()}
      </button>
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
              {self && <OwnLinks self={self} />}
              {self === null && <NavLink to={logIn}>{m.logIn()}</NavLink>}
            </nav>
          </Disclosure>
        </div>
      </div>
    </header>
  )
}
