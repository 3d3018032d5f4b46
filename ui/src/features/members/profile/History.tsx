import { useQuery } from '@tanstack/react-query'
import { problemText } from '@/api/problem'
import type { HistoryEntry } from '@/api/types'
import { language } from '@/lib/i18n'
import * as m from '@/messages/profile.gen'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import { describeEntry } from '../people/history'
import { formatPeriod } from '../people/period'
import { historyQuery } from '../queries'
import classes from './ProfilePage.module.css'

function Entry({ entry }: { entry: HistoryEntry }) {
  return (
    <li className={classes.entry} data-current={entry.endedOn ? undefined : true}>
      <strong>{describeEntry(entry, language())}</strong>
      <span>{formatPeriod(entry.startedOn, entry.endedOn)}</span>
    </li>
  )
}

/** Somebody's way through the club, newest first, along a thread. */
export function History({ id }: { id: string }) {
  const history = useQuery(historyQuery(id))
  return (
    <Patch aria-labelledby="history">
      <h2 id="history">{m.history()}</h2>
      <Loaded query={history} error={history.error ? problemText(history.error) : undefined}>
        {(entries) =>
          entries.length > 0 ? (
            <ol className={classes.history}>
              {entries.map((entry) => (
                <Entry key={entry.id} entry={entry} />
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
