import { fieldErrors, formError } from '@/api/fieldErrors'
import type { HistoryEntry } from '@/api/types'
import { useFields } from '@/lib/useFields'
import { required } from '@/lib/validation'
import * as m from '@/messages/admin.gen'
import { DateField } from '@/ui/fields'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { useCorrectHistory } from '../mutations'
import classes from './admin.module.css'

interface CorrectHistoryProps {
  id: string
  entry: HistoryEntry
  onDone: () => void
}

/** The dates of one entry; what is current has no end to correct. */
export function CorrectHistory({ id, entry, onDone }: CorrectHistoryProps) {
  const correct = useCorrectHistory()
  const current = entry.endedOn === undefined
  const { form, text, submit, show } = useFields(
    { startedOn: entry.startedOn, endedOn: entry.endedOn ?? '' },
    (values) => ({
      startedOn: required(values.startedOn),
      endedOn: current
        ? undefined
        : (required(values.endedOn) ?? (values.endedOn < values.startedOn ? m.endBeforeStart() : undefined)),
    }),
  )
  const onSubmit = submit(({ startedOn, endedOn }) =>
    correct.mutate(
      { id, entryId: entry.id, startedOn, ...(!current && { endedOn }) },
      {
        onSuccess: () => {
          toast(m.historyCorrected())
          onDone()
        },
        onError: (error) => show(fieldErrors(error, ['startedOn', 'endedOn'])),
      },
    ),
  )
  return (
    <SaveForm
      formRef={form}
      onSubmit={onSubmit}
      pending={correct.isPending}
      error={formError(correct.error, ['startedOn', 'endedOn'])}
      label={m.save()}
    >
      <div className={classes.inline}>
        <DateField label={m.from()} {...text('startedOn')} />
        {!current && <DateField label={m.to()} {...text('endedOn')} />}
      </div>
    </SaveForm>
  )
}
