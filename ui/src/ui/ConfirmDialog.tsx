import { useEffect, useId, useRef, type ReactNode } from 'react'
import * as m from '@/messages/common.gen'
import { Button } from './Button'
import classes from './ConfirmDialog.module.css'
import { Patch } from './Patch'

interface ConfirmDialogProps {
  title: string
  children?: ReactNode
  confirm: string
  pending?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something is lost. The browser's own dialog keeps the focus inside and gives it back. */
export function ConfirmDialog({ title, children, confirm, pending, onConfirm, onClose }: ConfirmDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} aria-labelledby={heading} onClose={onClose} className={classes.shell}>
      <Patch as="div">
        <h2 id={heading}>{title}</h2>
        {children}
        <div className={classes.actions}>
          <Button variant="danger" pending={pending} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button variant="ghost" onClick={() => dialog.current?.close()}>
            {m.cancel()}
          </Button>
        </div>
      </Patch>
    </dialog>
  )
}
