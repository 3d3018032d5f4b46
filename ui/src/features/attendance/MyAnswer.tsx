import { useState } from 'react'
import type { Answer, AttendanceFigures, MyAnswerView } from '@/api/types'
import * as m from '@/messages/attendance.gen'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Segments } from '@/ui/Segments'
import { toast } from '@/ui/toasts'
import classes from './attendance.module.css'
import { useAnswer } from './mutations'
import { answerName } from './words'

const ANSWERS = ['GOING', 'MAYBE', 'NOT_GOING'] as const satisfies Answer[]
const LONGEST_NOTE = 200

/** What the reader has, in words. */
function standing({ answer, placeInLine, possible }: MyAnswerView, full: boolean): string | undefined {
  if (placeInLine !== undefined) return m.youWait({ place: placeInLine })
  if (answer === 'GOING') return possible.includes('NOT_GOING') ? m.youHaveAPlace() : m.youHaveAPlaceForSure()
  return full && possible.includes('GOING') ? m.fullButLine() : undefined
}

interface MyAnswerProps {
  eventId: string
  mine: MyAnswerView
  figures: AttendanceFigures
}

function Note({ eventId, answer, note }: { eventId: string; answer: Answer; note: string }) {
  const send = useAnswer(eventId)
  const [text, setText] = useState(note)
  return (
    <form
      className={classes.note}
      onSubmit={(event) => {
        event.preventDefault()
        const trimmed = text.trim()
        send.mutate(
          { answer, ...(trimmed && { note: trimmed }) },
          { onSuccess: () => toast(trimmed ? m.noteSaved() : m.noteRemoved()) },
        )
      }}
    >
      <TextField
        label={m.note()}
        maxLength={LONGEST_NOTE}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {text.trim() !== note && (
        <Button type="submit" variant="ghost" compact pending={send.isPending}>
          {m.saveNote()}
        </Button>
      )}
    </form>
  )
}

/** The three answers, of which those that would be refused cannot be pressed, and what they led to. */
export function MyAnswer({ eventId, mine, figures }: MyAnswerProps) {
  const send = useAnswer(eventId)
  // While it is on its way the new answer shows already.
  const shown = send.isPending ? send.variables.answer : mine.answer
  const words = standing(mine, figures.full)
  return (
    <div className={layout.stack}>
      {(mine.possible.length > 0 || mine.answer !== undefined) && (
        <Segments
          label={m.title()}
          value={shown}
          onChange={(answer) => send.mutate({ answer, ...(mine.note && { note: mine.note }) })}
          options={ANSWERS.map((answer) => ({
            value: answer,
            name: answerName(answer),
            content: answer === 'NOT_GOING' ? m.notGoingShort() : answerName(answer),
            disabled: !mine.possible.includes(answer) && mine.answer !== answer,
          }))}
        />
      )}
      {words && (
        <p className={classes.standing} role="status">
          {words}
        </p>
      )}
      {mine.answer && mine.answer !== 'NOT_GOING' && mine.possible.includes(mine.answer) && (
        <Note key={mine.note ?? ''} eventId={eventId} answer={mine.answer} note={mine.note ?? ''} />
      )}
    </div>
  )
}
