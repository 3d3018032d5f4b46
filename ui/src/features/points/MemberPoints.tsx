import { useInfiniteQuery } from '@tanstack/react-query'
import { problemText } from '@/api/problem'
import * as m from '@/messages/points.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Entries } from './Entries'
import { memberPointsQuery } from './queries'
import { StandingView } from './Standing'

interface MemberPointsProps {
  id: string
  own: boolean
  /** How many entries at first, and how many more each time. */
  limit: number
}

/** What somebody has and why, a page of entries at a time. */
export function MemberPoints({ id, own, limit }: MemberPointsProps) {
  const points = useInfiniteQuery(memberPointsQuery(id, limit))
  return (
    <Loaded query={points} error={points.error ? problemText(points.error) : undefined} height={160}>
      {({ pages }) => {
        const entries = pages.flatMap((page) => page.items)
        return (
          <div className={layout.stack}>
            {pages[0] && <StandingView standing={pages[0]} own={own} />}
            {entries.length > 0 ? (
              <Entries entries={entries} />
            ) : (
              <p className={layout.muted}>{own ? m.noEntries() : m.noEntriesOther()}</p>
            )}
            {points.hasNextPage && (
              <div>
                <Button
                  variant="ghost"
                  pending={points.isFetchingNextPage}
                  onClick={() => void points.fetchNextPage()}
                >
                  {m.more()}
                </Button>
              </div>
            )}
          </div>
        )
      }}
    </Loaded>
  )
}
