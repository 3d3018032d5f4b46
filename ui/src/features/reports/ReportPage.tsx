import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { Versioned } from '@/api/client'
import { problemText } from '@/api/problem'
import type { EventView, ReportView } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { eventQuery } from '@/features/events/queries'
import { formatSpan } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/reports.gen'
import { Button } from '@/ui/Button'
import { FailedPage } from '@/ui/FailedPage'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Heading, Page } from '@/ui/Page'
import { DisputePatch } from './DisputePatch'
import { reportQuery } from './queries'
import { ReportForm } from './ReportForm'
import { ReportRead } from './ReportRead'
import { filing } from './words'

interface ReportProps {
  event: EventView
  report: Versioned<ReportView>
  onReload: () => Promise<unknown>
}

function Report({ event, report, onReload }: ReportProps) {
  const self = useSelf()
  const [loads, setLoads] = useState(0)
  const { value } = report
  const mine = value.workers.find(({ member }) => member.id === self?.memberId)
  return (
    <div className={layout.stack}>
      <p className={layout.muted}>
        {formatSpan(event.startsAt, event.endsAt)}. {filing(value)}
      </p>
      {value.mayEdit ? (
        <ReportForm
          key={loads}
          eventId={event.id}
          report={report}
          onReload={() => void onReload().then(() => setLoads((count) => count + 1))}
        />
      ) : (
        <ReportRead report={value} />
      )}
      {value.mayDispute && !value.mayEdit && <DisputePatch eventId={event.id} said={mine?.dispute} />}
    </div>
  )
}

export default function ReportPage() {
  const { id = '' } = useParams()
  const event = useQuery(eventQuery(id))
  const report = useQuery(reportQuery(id))
  const error = event.error ?? report.error
  if (error && !(event.data && report.data))
    return (
      <FailedPage
        text={problemText(error)}
        onRetry={() => {
          void event.refetch()
          void report.refetch()
        }}
      />
    )
  const title = event.data ? m.of({ title: event.data.value.title }) : m.title()
  return (
    <Page title={title}>
      <FormScope>
        <Heading
          title={title}
          lead={report.data?.value.mayEdit ? m.lead() : m.leadRead()}
          actions={
            <Button component={Link} to={paths.event(id)} variant="ghost">
              {m.toEvent()}
            </Button>
          }
        />
        <Loaded query={report} error={undefined} height={420}>
          {(versioned) =>
            event.data && <Report event={event.data.value} report={versioned} onReload={report.refetch} />
          }
        </Loaded>
      </FormScope>
    </Page>
  )
}
