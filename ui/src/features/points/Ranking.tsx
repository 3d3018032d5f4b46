import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { RankedView } from '@/api/types'
import { MemberFace } from '@/features/faces/parts'
import { fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/points.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Patch } from '@/ui/Patch'
import classes from './points.module.css'
import { rankingQuery } from './queries'
import { leagueName } from './words'

function Place({ place, me }: { place: RankedView; me: boolean }) {
  const { rank, member, total, league } = place
  return (
    <li className={classes.place} data-me={me || undefined}>
      <span className={classes.rank}>
        <span className={layout.srOnly}>{m.rank()} </span>
        {rank}
      </span>
      <MemberFace person={member} id={member.id} small />
      <span className={classes.who}>
        <span>
          <Link to={paths.profile(member.shortId)}>{fullName(member)}</Link>
          {me && ` (${m.you()})`}
        </span>
        <small>{leagueName(league)}</small>
      </span>
      <span className={classes.sum}>{m.points({ count: total })}</span>
    </li>
  )
}

/** Who has most. */
export function Ranking({ memberId }: { memberId: string }) {
  const ranking = useInfiniteQuery(rankingQuery)
  return (
    <Patch aria-labelledby="ranking">
      <h2 id="ranking">{m.ranking()}</h2>
      <Loaded query={ranking} error={ranking.error ? problemText(ranking.error) : undefined} height={420}>
        {({ pages }) => {
          const places = pages.flatMap((page) => page.items)
          if (places.length === 0) return <Notice title={m.noRanking()}>{m.noRankingText()}</Notice>
          return (
            <div className={layout.stack}>
              <ol className={layout.plainList}>
                {places.map((place) => (
                  <Place key={place.member.id} place={place} me={place.member.id === memberId} />
                ))}
              </ol>
              {ranking.hasNextPage && (
                <div>
                  <Button
                    variant="ghost"
                    pending={ranking.isFetchingNextPage}
                    onClick={() => void ranking.fetchNextPage()}
                  >
                    {m.more()}
                  </Button>
                </div>
              )}
            </div>
          )
        }}
      </Loaded>
    </Patch>
  )
}
