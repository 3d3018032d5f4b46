import type { ReactNode } from 'react'
import * as m from '@/messages/common.gen'
import classes from './layout.module.css'

/** Wraps a page's skeleton, and tells a screen reader what the eye sees. */
export function Loading({ children }: { children: ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className={classes.srOnly}>{m.loading()}</span>
      <div aria-hidden="true">{children}</div>
    </div>
  )
}
