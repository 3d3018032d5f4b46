import { useEffect, useRef } from 'react'
import { Link, useParams } from 'react-router'
import { isProblem, isStatus, problemText } from '@/api/problem'
import type { ReplyView } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { paths } from '@/lib/paths'
import { useLinkSecret } from '@/lib/useLinkSecret'
import * as m from '@/messages/reminders.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Skeleton } from '@/ui/Skeleton'
import { useReply } from './queries'

function words({ question, yes, waits }: ReplyView): string {
  if (waits) return m.waits()
  if (question === 'WORK') return yes ? m.works() : m.worksNot()
  return yes ? m.comes() : m.comesNot()
}

function otherWords({ question, yes }: ReplyView): string {
  if (question === 'WORK') return yes ? m.ratherNotWork() : m.ratherWork()
  return yes ? m.ratherNotCome() : m.ratherCome()
}

const REFUSALS: [string, () => string][] = [
  ['link-dead', m.dead],
  ['not-found', m.dead],
  ['shift-full', m.full],
  ['shift-overlaps', m.overlaps],
  ['event-over', m.over],
  ['event-cancelled', m.off],
  ['attendance-closed', m.closed],
]

function refusal(error: unknown): string {
  const known = REFUSALS.find(([slug]) => isProblem(error, slug))
  return known ? known[1]() : problemText(error)
}

function Outcome({ token, yes }: { token: string; yes: boolean }) {
  const reply = useReply()
  const { mutate } = reply
  const sent = useRef(false)
  useEffect(() => {
    // Once, though development runs effects twice.
    if (!sent.current) mutate({ token, yes })
    sent.current = true
  }, [mutate, token, yes])

  if (reply.isSuccess) {
    const { data } = reply
    return (
      <div role="status">
        <Notice
          title={words(data)}
          actions={
            <div className={layout.row}>
              <Button component={Link} to={paths.event(data.eventId)}>
                {m.toEvent()}
              </Button>
              <Button variant="ghost" onClick={() => mutate({ token, yes: !data.yes })}>
                {otherWords(data)}
              </Button>
            </div>
          }
        >
          {m.about({ title: data.title, when: formatMoment(data.startsAt), place: data.place })}
        </Notice>
      </div>
    )
  }
  if (reply.error)
    return (
      <Notice
        alert
        title={m.refused()}
        actions={
          <div className={layout.row}>
            {!isStatus(reply.error, 404, 409) && (
              <Button onClick={() => mutate(reply.variables)}>{m.again()}</Button>
            )}
            <Button component={Link} to={paths.events()} variant="ghost">
              {m.toEvents()}
            </Button>
          </div>
        }
      >
        {refusal(reply.error)}
      </Notice>
    )
  return <Skeleton height={190} />
}

/**
 * Where a reminder's yes and no lead: the page sends the answer by itself, since one tap was promised, and offers the other one. Opening the
 * address does nothing by itself for programs that only fetch it.
 */
export default function ReplyPage() {
  const token = useLinkSecret()
  const { answer } = useParams()
  return (
    <Page title={m.replyTitle()}>
      <Heading title={m.replyTitle()} />
      <Outcome token={token} yes={answer === 'yes'} />
    </Page>
  )
}
