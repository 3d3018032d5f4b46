import { lazy, Suspense } from 'react'
import { NavLink } from 'react-router'
import type { CurrentSession } from '@/api/types'
import { useLogOut } from '@/features/auth/parts'
import { paths } from '@/lib/paths'
import * as m from '@/messages/ownLinks.gen'

const WaitingCount = lazy(() => import('@/features/signups/parts'))

/** A member's own part of the menu, and the masters'. */
export default function OwnLinks({ self }: { self: CurrentSession }) {
  const logOut = useLogOut()
  return (
    <>
      <NavLink to={paths.me} end>
        {m.me()}
      </NavLink>
      <NavLink to={paths.myPhotos}>{m.photos()}</NavLink>
      <NavLink to={paths.points}>{m.points()}</NavLink>
      <NavLink to={paths.bar}>{m.barTools()}</NavLink>
      <NavLink to={paths.security}>{m.security()}</NavLink>
      {self.role === 'MASTER' && (
        <>
          <hr />
          <NavLink to={paths.adminMembers()}>{m.adminMembers()}</NavLink>
          <NavLink to={paths.adminSignUps}>
            {m.adminSignUps()}{' '}
            <Suspense>
              <WaitingCount />
            </Suspense>
          </NavLink>
          <NavLink to={paths.adminInvitations}>{m.adminInvitations()}</NavLink>
          <NavLink to={paths.adminTeams}>{m.adminTeams()}</NavLink>
          <NavLink to={paths.adminTitles}>{m.adminTitles()}</NavLink>
          <NavLink to={paths.adminTakeDowns}>{m.adminTakeDowns()}</NavLink>
          <NavLink to={paths.adminMail()}>{m.adminMail()}</NavLink>
          <NavLink to={paths.adminAudit}>{m.adminAudit()}</NavLink>
        </>
      )}
      <hr />
      <button type="button" onClick={() => logOut.mutate()}>
        {m.logOut()}
      </button>
    </>
  )
}
