import type { PointsPage } from '@/api/types'
import * as m from '@/messages/points.gen'
import { Chip } from '@/ui/Chip'
import layout from '@/ui/layout.module.css'
import classes from './points.module.css'
import { badgeName, leagueName } from './words'

type Standing = Pick<PointsPage, 'total' | 'league' | 'nextLeague' | 'badges'>

function Way({ total, league, nextLeague }: Standing) {
  if (!nextLeague) return <p className={layout.muted}>{m.highest()}</p>
  const from = league?.from ?? 0
  const done = Math.max(0, Math.round((100 * (total - from)) / (nextLeague.from - from)))
  return (
    <>
      <div className={classes.way} aria-hidden="true">
        <span style={{ width: `${done}%` }} />
      </div>
      <p className={layout.muted}>
        {m.toNext({ count: nextLeague.from - total, league: leagueName(nextLeague.league) })}
      </p>
    </>
  )
}

/** What somebody has, how far they have come and, for themselves, how far it is. */
export function StandingView({ standing, own }: { standing: Standing; own: boolean }) {
  const { total, league, badges } = standing
  return (
    <div>
      <p className={classes.standing}>
        {(league ?? own) && <span className={classes.total}>{m.points({ count: total })}</span>}
        {league ? <Chip tone="ok">{leagueName(league.league)}</Chip> : <Chip>{m.noLeague()}</Chip>}
      </p>
      {own && <Way {...standing} />}
      {badges.length > 0 && (
        <ul className={classes.badges} aria-label={m.badges()}>
          {badges.map(({ badge, reason }) => (
            <li key={badge}>
              <Chip>{reason ? `${badgeName(badge)}: ${reason}` : badgeName(badge)}</Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
