import type { ReactNode } from 'react'
import type { DisputeView } from '@/api/types'
import * as m from '@/messages/reports.gen'
import { Chip } from '@/ui/Chip'
import classes from './reports.module.css'

/** What somebody says against a report. */
export function Said({ dispute, children }: { dispute: DisputeView; children: ReactNode }) {
  return (
    <div className={classes.said}>
      <strong>{children}</strong>{' '}
      {dispute.open ? <Chip tone="warn">{m.open()}</Chip> : <Chip>{m.answered()}</Chip>}
      <p>{dispute.text}</p>
    </div>
  )
}
