import type { ReportView } from '@/api/types'
import { nameWithNickname } from '@/lib/names'
import * as m from '@/messages/reports.gen'
import layout from '@/ui/layout.module.css'
import { Notice } from '@/ui/Notice'
import { Patch } from '@/ui/Patch'
import classes from './reports.module.css'
import { timeName } from './words'

/** Who worked, for those who do not change it. */
export function ReportRead({ report }: { report: ReportView }) {
  if (report.workers.length === 0)
    return <Notice title={m.notFiled()}>{report.filed ? m.notForYou() : m.missing()}</Notice>
  return (
    <Patch aria-labelledby="crew">
      <h2 id="crew">{m.crew()}</h2>
      <ul className={layout.plainList}>
        {report.workers.map(({ member, worked }) => (
          <li key={member.id} className={classes.read}>
            <span>{nameWithNickname(member)}</span>
            <strong>{timeName(worked)}</strong>
          </li>
        ))}
      </ul>
    </Patch>
  )
}
