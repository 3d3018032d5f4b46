import { useState } from 'react'
import { Link } from 'react-router'
import { formError } from '@/api/fieldErrors'
import type { CommentView } from '@/api/types'
import { MemberFace } from '@/features/faces/parts'
import { formatAgo, formatMoment } from '@/lib/dates'
import { calledName, fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/comments.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { toast } from '@/ui/toasts'
import classes from './comments.module.css'
import { useDeleteComment } from './mutations'

function DeleteComment({ eventId, comment }: { eventId: string; comment: CommentView }) {
  const [asking, setAsking] = useState(false)
  const remove = useDeleteComment(eventId)
  const name = comment.author ? calledName(comment.author) : m.somebody()
  const onConfirm = () =>
    remove.mutate(comment.id, {
      onSuccess: () => {
        setAsking(false)
        toast(m.removed())
      },
    })
  return (
    <>
      <Button compact variant="subtle" aria-label={m.removeOf({ name })} onClick={() => setAsking(true)}>
        {m.remove()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.removeQuestion()}
          confirm={m.remove()}
          pending={remove.isPending}
          error={formError(remove.error)}
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        >
          <p>{m.removeText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

interface CommentItemProps {
  eventId: string
  comment: CommentView
  now: number
}

export function CommentItem({ eventId, comment, now }: CommentItemProps) {
  const { author, text, createdAt, deletable } = comment
  return (
    <li className={classes.comment}>
      <MemberFace person={author ?? { firstName: '?', lastName: '' }} id={author?.id ?? ''} small />
      <div>
        {author ? (
          <Link to={paths.profile(author.shortId)} className={classes.author} title={fullName(author)}>
            {calledName(author)}
          </Link>
        ) : (
          <span className={classes.author}>{m.somebody()}</span>
        )}
        <p className={classes.text}>{text}</p>
        <div className={classes.foot}>
          <time dateTime={createdAt} title={formatMoment(createdAt)}>
            {formatAgo(createdAt, now)}
          </time>
          {deletable && <DeleteComment eventId={eventId} comment={comment} />}
        </div>
      </div>
    </li>
  )
}
