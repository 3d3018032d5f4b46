import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { ReportView } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { paths } from '@/lib/paths'
import * as m from '@/messages/reports.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { reportQuery } from './queries'
import { filing, timeName } from './words'

function Summary({ report, memberId }: { report: ReportView; memberId: string }) {
  const mine = report.workers.find(({ member }) => member.id === memberId)
  const disputes = report.workers.filter(({ dispute }) => dispute?.open).length
  return (
    <>
      <p className={layout.muted}>{filing(report)}</p>
      <p className={layout.row}>
        {report.workers.length > 0 && (
          <span>{m.worked({ count: report.workers.filter(({ worked }) => worked).length })}</span>
        )}
        {mine && <Chip tone={mine.worked && 'ok'}>{m.you({ time: timeName(mine.worked) })}</Chip>}
        {disputes > 0 && <Chip tone="warn">{m.openDisputes({ count: disputes })}</Chip>}
      </p>
    </>
  )
}

interface ReportPatchProps {
  eventId: string
  startsAt: string
}

/** On an event's page once it has begun: who really worked, for those whom it concerns. Nothing for everybody else. */
export function ReportPatch({ eventId, startsAt }: ReportPatchProps) {
  const self = useSelf()
  const begun = new Date(startsAt) <= new Date()
  const report = useQuery({ ...reportQuery(eventId), enabled: Boolean(self) && begun }).data?.value
  if (!self || !report || (!report.mayEdit && report.workers.length === 0 && !report.mayDispute)) return null
  return (
    <Patch aria-labelledby="report">
      <h2 id="report">{m.title()}</h2>
      {report.filed ? (
        <Summary report={report} memberId={self.memberId} />
      ) : (
        <p className={layout.muted}>{m.missing()}</p>
      )}
      <Button
        component={Link}
        to={paths.eventReport(eventId)}
        variant={report.mayEdit && !report.filed ? 'filled' : 'ghost'}
      >
        {report.filed ? (report.mayEdit ? m.correct() : m.see()) : m.file()}
      </Button>
    </Patch>
  )
}

export { MissingReports, MissingReportsPatch } from './MissingReports'
