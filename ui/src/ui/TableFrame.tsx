import type { ReactNode } from 'react'
import { classNames } from './classNames'
import classes from './TableFrame.module.css'

interface TableFrameProps {
  label: string
  className?: string | undefined
  children: ReactNode
}

/** A table that scrolls by itself: reachable by keyboard, and named, as a scrolling region must be. */
export function TableFrame({ label, className, children }: TableFrameProps) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it a keyboard cannot scroll the region
    <div role="region" aria-label={label} tabIndex={0} className={classNames(classes.frame, className)}>
      {children}
    </div>
  )
}
