import type { ReactNode } from 'react'
import { Patch } from './Patch'
import classes from './layout.module.css'

interface NoticeProps {
  title: string
  children?: ReactNode
  actions?: ReactNode
  alert?: boolean
}

/** An empty list, a failure or a closed door: what it is, and what to do next. */
export function Notice({ title, children, actions, alert }: NoticeProps) {
  return (
    <Patch tone="ghost" as="div" className={classes.notice} role={alert ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {actions && <div className={classes.row}>{actions}</div>}
    </Patch>
  )
}
