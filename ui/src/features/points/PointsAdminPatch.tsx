import { useInfiniteQuery } from '@tanstack/react-query'
import * as m from '@/messages/points.gen'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { BadgesForm } from './BadgesForm'
import { GiftForm } from './GiftForm'
import { memberPointsQuery } from './queries'
import { StandingView } from './Standing'

/** On a member's page for masters: give and take points and badges. */
export default function PointsAdminPatch({ memberId }: { memberId: string }) {
  const standing = useInfiniteQuery(memberPointsQuery(memberId, 1)).data?.pages[0]
  if (!standing) return null
  return (
    <Patch aria-labelledby="give-points">
      <h2 id="give-points">{m.give()}</h2>
      <div className={layout.stack}>
        <StandingView standing={standing} own={false} />
        <p className={layout.muted}>{m.giveText()}</p>
        <GiftForm id={memberId} />
        <BadgesForm id={memberId} badges={standing.badges} />
      </div>
    </Patch>
  )
}
