import { useId, useLayoutEffect, useRef, useState } from 'react'
import * as m from '@/messages/tokens.gen'
import { Button } from '@/ui/Button'
import dialogClasses from '@/ui/ConfirmDialog.module.css'
import { TextField } from '@/ui/fields'
import { Patch } from '@/ui/Patch'
import classes from './auth.module.css'

/** Shows a secret this once, to be copied; only the button closes it, so that it is not lost by a slip. */
export function SecretDialog({
  name,
  secret,
  onClose,
}: {
  name: string
  secret: string
  onClose: () => void
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const heading = useId()
  const [copied, setCopied] = useState(false)
  useLayoutEffect(() => {
    const box = dialog.current
    box?.showModal()
    field.current?.select()
    return () => box?.close()
  }, [])
  const copy = () => {
    field.current?.select()
    // Where a page may not write there, the selected text can still be copied by hand.
    navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => event.preventDefault()}
      onClose={onClose}
      className={dialogClasses.shell}
    >
      <Patch as="div">
        <h2 id={heading}>{m.madeTitle({ name })}</h2>
        <p>{m.madeText()}</p>
        <TextField ref={field} label={m.secret()} value={secret} readOnly className={classes.secret} />
        <div className={dialogClasses.actions}>
          <Button onClick={copy}>{m.copy()}</Button>
          <Button variant="ghost" onClick={() => dialog.current?.close()}>
            {m.haveIt()}
          </Button>
        </div>
        <p role="status">{copied && m.copied()}</p>
      </Patch>
    </dialog>
  )
}
