import type { ReactNode } from 'react'
import classes from './Chip.module.css'
import { classNames } from './classNames'

export function Chip({ tone, children }: { tone?: 'ok' | 'warn' | 'deep'; children: ReactNode }) {
  return <span className={classNames(classes.chip, tone && classes[tone])}>{children}</span>
}
