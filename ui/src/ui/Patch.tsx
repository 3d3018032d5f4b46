import type { ElementType, HTMLAttributes } from 'react'
import classes from './Patch.module.css'
import { classNames } from './classNames'

interface PatchProps extends HTMLAttributes<HTMLElement> {
  as?: ElementType
  tone?: 'calm' | 'loud' | 'ghost'
  lift?: boolean
}

/** A piece of cloth sewn onto the page: whatever matters lies on one. */
export function Patch({ as: Tag = 'section', tone = 'calm', lift, className, ...rest }: PatchProps) {
  return (
    <Tag
      className={classNames(classes.patch, tone !== 'calm' && classes[tone], lift && classes.lift, className)}
      {...rest}
    />
  )
}
