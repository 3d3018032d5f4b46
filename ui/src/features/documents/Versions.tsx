import { useRef, useState } from 'react'
import type { DocumentVersion, DocumentView } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { fullName } from '@/lib/names'
import * as m from '@/messages/documents.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import classes from './documents.module.css'
import { NewVersion } from './NewVersion'
import { download, versionFile } from './queries'
import { sizeText } from './words'

function whenAndWho({ addedAt, addedBy }: DocumentVersion): string {
  const when = formatMoment(addedAt)
  return addedBy ? m.by({ when, name: fullName(addedBy) }) : when
}

interface VersionProps {
  id: string
  version: DocumentVersion
  current: boolean
}

function Version({ id, version, current }: VersionProps) {
  const { number, fileName, bytes, note } = version
  return (
    <li className={classes.version}>
      <div className={layout.between}>
        <h3>
          {m.versionNumber({ number })} {current && <Chip tone="ok">{m.current()}</Chip>}
        </h3>
        <Button
          component="a"
          compact
          variant="ghost"
          href={download(versionFile(id, number))}
          download
          aria-label={m.downloadVersion({ number })}
        >
          {m.download()}
        </Button>
      </div>
      {note && <p className={classes.note}>{note}</p>}
      <p className={classes.facts}>
        {whenAndWho(version)}
        <br />
        {fileName} · {sizeText(bytes)}
      </p>
    </li>
  )
}

/** Every version there was, the newest first, and the way to a newer one for those who may. */
export function Versions({ document: { id, version, versions, mayChange } }: { document: DocumentView }) {
  const [adding, setAdding] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const onDone = () => {
    // The form is about to go, and the focus with it.
    toggle.current?.focus()
    setAdding(false)
  }
  return (
    <Patch aria-labelledby="versions" className={classes.side}>
      <div className={layout.between}>
        <h2 id="versions">{m.versions()}</h2>
        {mayChange && (
          <Button
            ref={toggle}
            compact
            variant="ghost"
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            {m.newVersion()}
          </Button>
        )}
      </div>
      {adding && <NewVersion id={id} onDone={onDone} />}
      <ol className={classes.versions} reversed start={version}>
        {versions.map((one) => (
          <Version key={one.number} id={id} version={one} current={one.number === version} />
        ))}
      </ol>
    </Patch>
  )
}
