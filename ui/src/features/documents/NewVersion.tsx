import { fieldErrors } from '@/api/fieldErrors'
import { useFields } from '@/lib/useFields'
import * as m from '@/messages/documents.gen'
import { classNames } from '@/ui/classNames'
import { TextField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { SaveForm } from '@/ui/SaveForm'
import { validateNote } from './documentFields'
import classes from './documents.module.css'
import { ChooseFile, ChosenFile, useFileChoice } from './FileChoice'
import { useAddVersion } from './mutations'
import { sendingError } from './words'

const FIELDS = ['note'] as const

interface VersionFormProps {
  id: string
  file: File
  onDone: () => void
  onGiveUp: () => void
}

function VersionForm({ id, file, onDone, onGiveUp }: VersionFormProps) {
  const add = useAddVersion(id)
  const { form, text, submit, show } = useFields({ note: '' }, ({ note }) => validateNote(note))
  return (
    <SaveForm
      formRef={form}
      pending={add.isPending}
      error={sendingError(add.error, FIELDS)}
      label={m.sendVersion()}
      onSubmit={submit(({ note }) =>
        add.send(
          { file, note: note.trim() },
          { onSuccess: onDone, onError: (error) => show(fieldErrors(error, FIELDS)) },
        ),
      )}
    >
      <ChosenFile file={file} sending={add} onGiveUp={onGiveUp} />
      <TextField label={m.note()} description={m.noteHint()} autoComplete="off" {...text('note')} />
    </SaveForm>
  )
}

/** Takes a newer file for a document, and what is new in it. */
export function NewVersion({ id, onDone }: { id: string; onDone: () => void }) {
  const { file, problem, choose, over, drop } = useFileChoice()
  return (
    <div className={classNames(layout.stack, classes.newVersion, over && classes.over)}>
      {file ? (
        <VersionForm id={id} file={file} onDone={onDone} onGiveUp={drop} />
      ) : (
        <>
          <p className={classes.hint}>{m.addHint()}</p>
          <ChooseFile choose={choose} problem={problem} />
        </>
      )}
    </div>
  )
}
