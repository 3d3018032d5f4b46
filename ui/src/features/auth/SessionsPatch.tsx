import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemText } from '@/api/problem'
import type { SessionView } from '@/api/types'
import { formatAgo, formatMoment } from '@/lib/dates'
import * as m from '@/messages/auth.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { ErrorNotice } from '@/ui/ErrorNotice'
import layout from '@/ui/layout.module.css'
import { Loading } from '@/ui/Loading'
import { Patch } from '@/ui/Patch'
import { Skeleton } from '@/ui/Skeleton'
import { toast, toastError } from '@/ui/toasts'
import classes from './auth.module.css'
import { useEndSession, useLogOut, useLogOutEverywhere } from './mutations'
import { sessionsQuery } from './queries'

/** The server's "Firefox on Linux" in the reader's language; "?" is what it does not recognise. */
function deviceName(device: string): string {
  const [browser = '?', system] = device.split(' on ')
  if (browser === '?') return system ?? m.unknownDevice()
  return system ? m.browserOn({ browser, system }) : browser
}

function SessionRow({ session }: { session: SessionView }) {
  const end = useEndSession()
  const logOut = useLogOut()
  const device = deviceName(session.device)
  const onEnd = () => {
    if (session.current) logOut.mutate()
    else
      end.mutate(session.id, {
        onSuccess: () => toast(m.ended({ device })),
        onError: (error) => toastError(problemText(error)),
      })
  }
  return (
    <li className={classes.session}>
      <div>
        <div className={layout.row}>
          <span className={classes.device}>{device}</span>
          {session.current && <Chip tone="ok">{m.thisDevice()}</Chip>}
        </div>
        <p>
          {m.lastUsed({ when: formatAgo(session.lastUsedAt) })}
          {' · '}
          {m.since({ when: formatMoment(session.createdAt) })}
        </p>
      </div>
      <Button
        compact
        variant="ghost"
        pending={end.isPending || logOut.isPending}
        aria-label={m.endNamed({ device })}
        onClick={onEnd}
      >
        {m.end()}
      </Button>
    </li>
  )
}

function EndAll() {
  const [asking, setAsking] = useState(false)
  const endAll = useLogOutEverywhere()
  return (
    <>
      <Button compact variant="subtle" onClick={() => setAsking(true)}>
        {m.endAll()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.endAllQuestion()}
          confirm={m.endAll()}
          pending={endAll.isPending}
          error={endAll.error ? problemText(endAll.error) : undefined}
          onConfirm={() => endAll.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{m.endAllText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}

export function SessionsPatch() {
  const sessions = useQuery(sessionsQuery)
  return (
    <Patch className={classes.panel} aria-labelledby="sessions">
      <h2 id="sessions">{m.sessionsTitle()}</h2>
      {sessions.isPending && (
        <Loading>
          <Skeleton height={70} />
        </Loading>
      )}
      {sessions.isLoadingError && (
        <ErrorNotice text={problemText(sessions.error)} onRetry={() => void sessions.refetch()} />
      )}
      {sessions.data && (
        <>
          <ul className={layout.plainList}>
            {sessions.data.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
          <EndAll />
        </>
      )}
    </Patch>
  )
}
