import { useState, type KeyboardEvent, type SubmitEvent } from 'react'
import { formError } from '@/api/fieldErrors'
import * as m from '@/messages/comments.gen'
import { Button } from '@/ui/Button'
import { TextAreaField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import { FormScope } from '@/ui/FormScope'
import classes from './comments.module.css'
import { usePostComment } from './mutations'

const LONGEST = 2000

/** Empties itself as soon as a comment is sent; one that does not get through comes back. */
export function CommentForm({ eventId }: { eventId: string }) {
  const [text, setText] = useState('')
  const post = usePostComment(eventId)

  function send(event: SubmitEvent | KeyboardEvent) {
    event.preventDefault()
    const sent = text.trim()
    if (sent === '') return
    setText('')
    post.mutate(sent, { onError: () => setText((now) => (now === '' ? sent : now)) })
  }

  return (
    <FormScope>
      <form onSubmit={send} noValidate className={classes.form}>
        <TextAreaField
          label={m.yours()}
          name="comment"
          rows={3}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event)
          }}
        />
        <FormError text={formError(post.error)} />
        <Button type="submit" variant="ghost" compact>
          {m.send()}
        </Button>
      </form>
    </FormScope>
  )
}
