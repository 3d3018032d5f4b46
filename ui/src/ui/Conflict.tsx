import * as m from '@/messages/common.gen'
import { Button } from './Button'
import layout from './layout.module.css'

interface ConflictProps {
  pending: boolean
  onReload: () => void
  onSaveAnyway: () => void
}

/** Two people edited the same thing: the later one chooses, nothing is overwritten in silence. */
export function Conflict({ pending, onReload, onSaveAnyway }: ConflictProps) {
  return (
    <div role="alert" className={layout.formError}>
      <strong>{m.conflictTitle()}</strong>
      <p>{m.conflictText()}</p>
      <div className={layout.row}>
        <Button compact variant="ghost" onClick={onReload}>
          {m.conflictReload()}
        </Button>
        <Button compact pending={pending} onClick={onSaveAnyway}>
          {m.conflictSave()}
        </Button>
      </div>
    </div>
  )
}
