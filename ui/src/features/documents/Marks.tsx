import type { DocumentItem } from '@/api/types'
import * as m from '@/messages/documents.gen'
import { Chip } from '@/ui/Chip'
import classes from './documents.module.css'
import { endingOf } from './file'

/** The label on a file's corner; what it says stands in words beside it. */
export function KindMark({ kind, fileName }: Pick<DocumentItem, 'kind' | 'fileName'>) {
  return (
    <span className={classes.mark} data-kind={kind} aria-hidden="true">
      {endingOf(fileName) || kind.slice(0, 4)}
    </span>
  )
}

/** Says in a word and by a lock that not everybody may read it. */
export function MembersOnly() {
  return (
    <Chip>
      <span className={classes.lock}>
        <svg width="14" height="14" viewBox="0 0 24 24" aria-hidden="true">
          <path
            d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3"
            fill="none"
            stroke="currentColor"
            strokeWidth="2.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        {m.membersOnly()}
      </span>
    </Chip>
  )
}
