import { useState, type SubmitEvent } from 'react'
import { formError } from '@/api/fieldErrors'
import type { Staffing, WorkAnswer } from '@/api/types'
import * as m from '@/messages/shifts.gen'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { Segments } from '@/ui/Segments'
import { toast } from '@/ui/toasts'
import { useAnswerWork } from '../mutations'
import { isComplete, toWork, WorkFields, type WorkTime } from './WorkFields'

const LONGEST_COMMENT = 200

const SAVED: Record<WorkAnswer, () => string> = { YES: m.savedYes, MAYBE: m.savedMaybe, NO: m.savedNo }

const ANSWERS: { value: WorkAnswer; name: () => string }[] = [
  { value: 'YES', name: m.yes },
  { value: 'MAYBE', name: m.maybe },
  { value: 'NO', name: m.no },
]

/** Whether one works, and when. */
export function AnswerForm({ eventId, staffing }: { eventId: string; staffing: Staffing }) {
  const { mine } = staffing
  const [answer, setAnswer] = useState<WorkAnswer | ''>(mine?.answer ?? '')
  const [time, setTime] = useState<WorkTime>({
    hours: new Set(mine?.hours),
    hoursUnknown: mine?.hoursUnknown ?? false,
    job: mine?.job ?? '',
  })
  const [comment, setComment] = useState(mine?.comment ?? '')
  const [incomplete, setIncomplete] = useState(false)
  const sending = useAnswerWork(eventId)

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (answer === '') return
    const lacking = answer !== 'NO' && !isComplete(time)
    setIncomplete(lacking)
    if (lacking) return
    sending.mutate(
      {
        answer,
        ...(answer !== 'NO' && toWork(time)),
        ...(comment.trim() && { comment: comment.trim() }),
      },
      { onSuccess: () => toast(SAVED[answer]()) },
    )
  }

  return (
    <form onSubmit={onSubmit} noValidate className={layout.stack}>
      <div>
        <Segments
          label={m.answerLabel()}
          value={answer}
          onChange={setAnswer}
          options={ANSWERS.map(({ value, name }) => ({ value, name: name(), content: name() }))}
        />
      </div>
      {answer !== '' && (
        <>
          {answer !== 'NO' && (
            <WorkFields
              staffing={staffing}
              value={time}
              strict={answer === 'YES'}
              error={incomplete && !isComplete(time) ? m.hoursMissing() : undefined}
              onChange={setTime}
            />
          )}
          <TextField
            label={m.comment()}
            description={m.commentHint()}
            maxLength={LONGEST_COMMENT}
            value={comment}
            onChange={(change) => setComment(change.currentTarget.value)}
          />
          <FormError text={formError(sending.error)} />
          <div>
            <Button type="submit" pending={sending.isPending}>
              {m.answer()}
            </Button>
          </div>
        </>
      )}
    </form>
  )
}
