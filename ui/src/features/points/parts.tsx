import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { useSelf } from '@/features/auth/queries'
import { paths } from '@/lib/paths'
import * as m from '@/messages/points.gen'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { MemberPoints } from './MemberPoints'

// Forms, which profiles do without.
const AdminPatch = lazy(() => import('./PointsAdminPatch'))

const ON_PROFILE = 5

/** On a member's page for masters. */
export const PointsAdminPatch = ({ memberId }: { memberId: string }) => (
  <Suspense>
    <AdminPatch memberId={memberId} />
  </Suspense>
)

/** On a profile: what the member has and what it is for. For members' eyes only. */
export function PointsPatch({ memberId }: { memberId: string }) {
  const self = useSelf()
  if (!self) return null
  return (
    <Patch aria-labelledby="points">
      <div className={layout.between}>
        <h2 id="points">{m.title()}</h2>
        <Link to={paths.points}>{m.toPoints()}</Link>
      </div>
      <MemberPoints id={memberId} own={self.memberId === memberId} limit={ON_PROFILE} />
    </Patch>
  )
}
