import { useRef } from 'react'
import { fieldErrors } from '@/api/fieldErrors'
import type { FolderView } from '@/api/types'
import { useFields } from '@/lib/useFields'
import * as m from '@/messages/documents.gen'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { DocumentFormFields } from './DocumentFormFields'
import classes from './documents.module.css'
import { FIELDS, LONGEST_TITLE, validate, type DocumentFields } from './documentFields'
import { ChooseFile, ChosenFile, useFileChoice } from './FileChoice'
import { titleFrom } from './file'
import { useAddDocument } from './mutations'
import { sendingError } from './words'

interface AddFormProps {
  file: File
  folder: FolderView
  folders: FolderView[]
  onDone: () => void
}

function AddForm({ file, folder, folders, onDone }: AddFormProps) {
  const add = useAddDocument()
  const start: DocumentFields = {
    title: titleFrom(file.name).slice(0, LONGEST_TITLE),
    folder: folder.id,
    audience: 'MEMBERS',
  }
  const { form, text, submit, show } = useFields(start, validate)
  return (
    <SaveForm
      formRef={form}
      pending={add.isPending}
      error={sendingError(add.error, FIELDS)}
      label={m.add()}
      onSubmit={submit(({ title, ...rest }) =>
        add.send(
          { ...rest, title: title.trim(), file },
          { onSuccess: onDone, onError: (error) => show(fieldErrors(error, FIELDS)) },
        ),
      )}
    >
      <ChosenFile file={file} sending={add} onGiveUp={onDone} />
      <DocumentFormFields text={text} folders={folders} />
    </SaveForm>
  )
}

/** Takes a document into a folder: a file, chosen or dropped here, and what it is called. */
export function AddDocument({ folder, folders }: { folder: FolderView; folders: FolderView[] }) {
  const { file, problem, choose, over, drop } = useFileChoice()
  const headline = useRef<HTMLHeadingElement>(null)
  const onDone = () => {
    // The form is about to go, and the focus with it.
    headline.current?.focus({ preventScroll: true })
    drop()
  }
  return (
    <Patch aria-labelledby="add" className={classNames(classes.adding, over && classes.over)}>
      <div>
        <h3 id="add" ref={headline} tabIndex={-1}>
          {m.addTitle()}
        </h3>
        {!file && <p className={classes.hint}>{m.addHint()}</p>}
      </div>
      <div className={layout.stack}>
        {file ? (
          <AddForm file={file} folder={folder} folders={folders} onDone={onDone} />
        ) : (
          <ChooseFile choose={choose} problem={problem} />
        )}
      </div>
    </Patch>
  )
}
