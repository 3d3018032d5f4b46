import { useRef, useState } from 'react'
import type { Versioned } from '@/api/client'
import type { DocumentView } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import * as m from '@/messages/documents.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { DeleteDocument } from './DeleteDocument'
import classes from './documents.module.css'
import { EditDocument } from './EditDocument'
import { MembersOnly } from './Marks'
import { kindName, sizeText } from './words'

function Facts({ document }: { document: DocumentView }) {
  return (
    <dl className={layout.facts}>
      <dt>{m.readers()}</dt>
      <dd>{document.audience === 'MEMBERS' ? <MembersOnly /> : m.everybody()}</dd>
      <dt>{m.kind()}</dt>
      <dd>{kindName(document)}</dd>
      <dt>{m.size()}</dt>
      <dd>{sizeText(document.bytes)}</dd>
      <dt>{m.changed()}</dt>
      <dd>{formatMoment(document.changedAt)}</dd>
      <dt>{m.searchable()}</dt>
      <dd>{document.searchable ? m.searchableYes() : m.searchableNo()}</dd>
    </dl>
  )
}

/** What there is to know about a document, and to change for those who may. */
export function About({ document }: { document: Versioned<DocumentView> }) {
  const [editing, setEditing] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const onDone = () => {
    // The form is about to go, and the focus with it.
    toggle.current?.focus()
    setEditing(false)
  }
  return (
    <Patch aria-labelledby="about" className={classes.side}>
      <h2 id="about">{m.about()}</h2>
      {editing ? <EditDocument document={document} onDone={onDone} /> : <Facts document={document.value} />}
      {document.value.mayChange && (
        <div className={layout.row}>
          <Button
            ref={toggle}
            compact
            variant="ghost"
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          >
            {editing ? m.cancel() : m.change()}
          </Button>
          <DeleteDocument document={document.value} />
        </div>
      )}
    </Patch>
  )
}
