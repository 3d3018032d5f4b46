import type { ComponentPropsWithRef, ElementType } from 'react'
import classes from './Button.module.css'
import { classNames } from './classNames'

interface OwnProps<C extends ElementType> {
  component?: C
  variant?: 'filled' | 'ghost' | 'subtle' | 'lime' | 'danger'
  compact?: boolean
  /** Says that it works on it; a second press changes nothing meanwhile. */
  pending?: boolean
}

type ButtonProps<C extends ElementType> = OwnProps<C> & Omit<ComponentPropsWithRef<C>, keyof OwnProps<C>>

/** The one button; `component={Link}` makes it a link that looks like one. */
export function Button<C extends ElementType = 'button'>({
  component,
  variant = 'filled',
  compact,
  pending,
  ...rest
}: ButtonProps<C>) {
  const Tag: ElementType = component ?? 'button'
  return (
    <Tag
      {...(Tag === 'button' && { type: 'button' })}
      {...(pending && { 'aria-disabled': true, 'aria-busy': true })}
      className={classNames(
        classes.button,
        classes[variant],
        compact && classes.compact,
        pending && classes.pending,
      )}
      {...rest}
      {...(pending && { onClick: (event: Event) => event.preventDefault() })}
    />
  )
}
