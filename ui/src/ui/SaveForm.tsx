import type { SubmitEventHandler, ReactNode, RefObject } from 'react'
import { Button } from './Button'
import { Conflict } from './Conflict'
import { FormError } from './FormError'
import layout from './layout.module.css'

interface SaveFormProps {
  formRef: RefObject<HTMLFormElement | null>
  onSubmit: SubmitEventHandler
  pending: boolean
  error: string | undefined
  conflict?: { onReload: () => void; onSaveAnyway: () => void }
  label: string
  variant?: 'filled' | 'ghost'
  children: ReactNode
}

/** The fields of a form, what went wrong, and the button that sends it. */
export function SaveForm(props: SaveFormProps) {
  const { formRef, onSubmit, pending, error, conflict, label, variant, children } = props
  return (
    <form ref={formRef} onSubmit={onSubmit} noValidate className={layout.stack}>
      {children}
      <FormError text={error} />
      {conflict && <Conflict pending={pending} {...conflict} />}
      <div>
        <Button type="submit" variant={variant} pending={pending}>
          {label}
        </Button>
      </div>
    </form>
  )
}
