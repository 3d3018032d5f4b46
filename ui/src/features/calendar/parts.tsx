import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, unwrap } from '@/api/client'
import { problemText } from '@/api/problem'
import { useSelf } from '@/features/auth/queries'
import { formatAgo, formatMoment } from '@/lib/dates'
import * as m from '@/messages/calendar.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import { toast, toastError } from '@/ui/toasts'
import classes from './calendar.module.css'
import { calendarFeedQuery } from './queries'

const PUBLIC_CALENDAR = '/api/v1/calendars/public.ics'

/** The same address for calendar programs, which subscribe where a browser would download. */
const toSubscribe = (address: string) => address.replace(/^https?:/, 'webcal:')

function Address({ address, label }: { address: string; label: string }) {
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => toast(m.copied()),
      () => toastError(m.notCopied()),
    )
  return (
    <>
      <code className={classes.address}>{address}</code>
      <div className={layout.row}>
        <Button component="a" href={toSubscribe(address)} compact aria-label={m.subscribeTo({ what: label })}>
          {m.subscribe()}
        </Button>
        <Button
          compact
          variant="ghost"
          aria-label={m.copyAddressOf({ what: label })}
          onClick={() => void copy()}
        >
          {m.copy()}
        </Button>
      </div>
    </>
  )
}

function OwnCalendar() {
  const client = useQueryClient()
  const feed = useQuery(calendarFeedQuery)
  const [asking, setAsking] = useState(false)
  const refresh = () => void client.invalidateQueries({ queryKey: calendarFeedQuery.queryKey })
  const renew = useMutation({
    mutationFn: () => unwrap(api.POST('/api/v1/me/calendar')),
    onSuccess: refresh,
    onError: (error) => toastError(problemText(error)),
  })
  const revoke = useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/me/calendar')),
    onSuccess: () => {
      renew.reset()
      setAsking(false)
      toast(m.revoked())
      refresh()
    },
  })
  return (
    <section aria-labelledby="own-calendar" className={layout.stack}>
      <h3 id="own-calendar">{m.own()}</h3>
      <p className={layout.muted}>{m.ownText()}</p>
      <Loaded query={feed} error={feed.error ? problemText(feed.error) : undefined} height={60}>
        {({ createdAt, lastUsedAt }) => (
          <>
            {createdAt && (
              <p>
                {m.madeAt({ when: formatMoment(createdAt) })}{' '}
                {lastUsedAt ? m.readAgo({ when: formatAgo(lastUsedAt) }) : m.neverRead()}
              </p>
            )}
            {renew.data && (
              <div role="status" className={layout.stack}>
                <p>{m.shownOnce()}</p>
                <Address address={renew.data.address} label={m.own()} />
              </div>
            )}
            <div className={layout.row}>
              <Button compact variant="ghost" pending={renew.isPending} onClick={() => renew.mutate()}>
                {createdAt ? m.replace() : m.make()}
              </Button>
              {createdAt && (
                <Button compact variant="subtle" onClick={() => setAsking(true)}>
                  {m.revoke()}
                </Button>
              )}
            </div>
          </>
        )}
      </Loaded>
      {asking && (
        <ConfirmDialog
          title={m.revokeQuestion()}
          confirm={m.revoke()}
          pending={revoke.isPending}
          error={revoke.error ? problemText(revoke.error) : undefined}
          onConfirm={() => revoke.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>{m.revokeText()}</p>
        </ConfirmDialog>
      )}
    </section>
  )
}

/** How to have the events in one's own calendar. */
export default function SubscribePatch() {
  const self = useSelf()
  return (
    <Patch aria-labelledby="subscribe" className={classes.patch}>
      <h2 id="subscribe">{m.title()}</h2>
      <div className={layout.halves}>
        <section aria-labelledby="public-calendar" className={layout.stack}>
          <h3 id="public-calendar">{m.everybodys()}</h3>
          <p className={layout.muted}>{m.everybodysText()}</p>
          <Address address={`${location.origin}${PUBLIC_CALENDAR}`} label={m.everybodys()} />
        </section>
        {self && <OwnCalendar />}
      </div>
    </Patch>
  )
}
