import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { formError } from '@/api/fieldErrors'
import { problemText } from '@/api/problem'
import type { HistoryEntry, Member } from '@/api/types'
import { formatDay } from '@/lib/dates'
import { language } from '@/lib/i18n'
import * as m from '@/messages/admin.gen'
import * as people from '@/messages/people.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import { toast } from '@/ui/toasts'
import { useDeleteHistory } from '../mutations'
import { describeEntry } from '../people/history'
import { historyQuery } from '../queries'
import classes from './admin.module.css'
import { CorrectHistory } from './CorrectHistory'

const dates = ({ startedOn, endedOn }: HistoryEntry): string =>
  people.period({ from: formatDay(startedOn), to: endedOn ? formatDay(endedOn) : people.now() })

function DeleteEntry({ id, entry, what }: { id: string; entry: HistoryEntry; what: string }) {
  const [asking, setAsking] = useState(false)
  const remove = useDeleteHistory()
  return (
    <>
      <Button compact variant="subtle" aria-label={m.deleteNamed({ what })} onClick={() => setAsking(true)}>
        {m.deleteIt()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.historyDelete()}
          confirm={m.deleteIt()}
          pending={remove.isPending}
          error={formError(remove.error)}
          onConfirm={() =>
            remove.mutate(
              { id, entry },
              {
                onSuccess: () => {
                  setAsking(false)
                  toast(m.historyDeleted())
                },
              },
            )
          }
          onClose={() => setAsking(false)}
        >
          <p>{m.historyDeleteText({ what })}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

function Entry({ id, entry }: { id: string; entry: HistoryEntry }) {
  const [correcting, setCorrecting] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const name = describeEntry(entry, language())
  const what = `${name}, ${dates(entry)}`
  const onDone = () => {
    // The form is about to go, and the focus with it.
    toggle.current?.focus()
    setCorrecting(false)
  }
  return (
    <li className={classes.entry}>
      <div>
        <strong>{name}</strong>
        <div className={layout.muted}>{dates(entry)}</div>
      </div>
      <Button
        compact
        variant="ghost"
        ref={toggle}
        aria-expanded={correcting}
        aria-label={m.correctNamed({ what })}
        onClick={() => setCorrecting(!correcting)}
      >
        {m.correct()}
      </Button>
      {entry.endedOn && <DeleteEntry id={id} entry={entry} what={what} />}
      {correcting && <CorrectHistory id={id} entry={entry} onDone={onDone} />}
    </li>
  )
}

export function HistoryPatch({ member }: { member: Member }) {
  const history = useQuery(historyQuery(member.shortId))
  return (
    <Patch aria-labelledby="history">
      <h2 id="history">{m.history()}</h2>
      <Loaded query={history} error={history.error ? problemText(history.error) : undefined}>
        {(entries) =>
          entries.length > 0 ? (
            <ol className={layout.plainList}>
              {entries.map((entry) => (
                <Entry key={entry.id} id={member.shortId} entry={entry} />
              ))}
            </ol>
          ) : (
            <p className={layout.muted}>{m.noHistory()}</p>
          )
        }
      </Loaded>
    </Patch>
  )
}
