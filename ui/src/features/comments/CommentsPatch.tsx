import { useInfiniteQuery } from '@tanstack/react-query'
import { problemText } from '@/api/problem'
import { useSelf } from '@/features/auth/queries'
import { MemberFace } from '@/features/faces/parts'
import { calledName } from '@/lib/names'
import * as m from '@/messages/comments.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import { CommentForm } from './CommentForm'
import { CommentItem } from './CommentItem'
import classes from './comments.module.css'
import { usePosting } from './mutations'
import { commentsQuery } from './queries'
import { useMinute } from './useMinute'

function OnItsWay({ text }: { text: string }) {
  const self = useSelf()
  if (!self) return null
  return (
    <li className={classes.comment} aria-busy="true">
      <MemberFace person={self} id={self.memberId} small />
      <div>
        <span className={classes.author}>{calledName(self)}</span>
        <p className={classes.text}>{text}</p>
        <div className={classes.foot}>{m.sending()}</div>
      </div>
    </li>
  )
}

/** What members say about an event, the newest last, and a place to answer. */
export function CommentsPatch({ eventId }: { eventId: string }) {
  const comments = useInfiniteQuery(commentsQuery(eventId))
  const posting = usePosting(eventId)
  const now = useMinute()
  return (
    <Patch aria-labelledby="comments">
      <h2 id="comments" className={classes.title}>
        {m.title()}
      </h2>
      <Loaded query={comments} error={comments.error ? problemText(comments.error) : undefined} height={120}>
        {({ pages }) => {
          const shown = pages.toReversed().flatMap(({ items }) => items)
          return (
            <>
              {comments.hasNextPage && (
                <Button
                  compact
                  variant="subtle"
                  pending={comments.isFetchingNextPage}
                  onClick={() => void comments.fetchNextPage()}
                >
                  {m.earlier()}
                </Button>
              )}
              {shown.length + posting.length === 0 && <p className={layout.muted}>{m.none()}</p>}
              {/* A log: what somebody else writes is read out when it comes. */}
              <div role="log" aria-labelledby="comments">
                <ol className={classes.list}>
                  {shown.map((comment) => (
                    <CommentItem key={comment.id} eventId={eventId} comment={comment} now={now} />
                  ))}
                  {posting.map((text, index) => (
                    <OnItsWay key={index} text={text} />
                  ))}
                </ol>
              </div>
              <CommentForm eventId={eventId} />
            </>
          )
        }}
      </Loaded>
    </Patch>
  )
}
