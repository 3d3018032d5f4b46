import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import * as m from '@/messages/common.gen'
import { Button } from './Button'
import classes from './ConfirmDialog.module.css'
import { FormError } from './FormError'
import { Patch } from './Patch'

interface ConfirmDialogProps {
  title: string
  children?: ReactNode
  confirm: string
  /** Red, unless nothing is lost by a yes. */
  variant?: 'danger' | 'filled'
  pending?: boolean
  error?: string
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something is lost. The browser's own dialog keeps the focus inside and gives it back. */
export function ConfirmDialog({
  title,
  children,
  confirm,
  variant = 'danger',
  pending,
  error,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const cancel = useRef<HTMLButtonElement>(null)
  const heading = useId()
  // Closed before it leaves the page, since only a dialog that closes gives the focus back.
  useLayoutEffect(() => {
    const box = dialog.current
    box?.showModal()
    // The harmless answer first: Enter must not delete anything by surprise.
    cancel.current?.focus()
    return () => box?.close()
  }, [])
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose} className={classes.shell}>
      <Patch as="div">
        <h2 id={heading}>{title}</h2>
        {children}
        <FormError text={error} />
        <div className={classes.actions}>
          <Button variant={variant} pending={pending} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button ref={cancel} variant="ghost" onClick={() => dialog.current?.close()}>
            {m.cancel()}
          </Button>
        </div>
      </Patch>
    </dialog>
  )
}
