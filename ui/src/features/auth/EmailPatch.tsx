import { useQuery } from '@tanstack/react-query'
import { fieldErrors, formError } from '@/api/fieldErrors'
import { problemText } from '@/api/problem'
import type { EmailView } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { useFields } from '@/lib/useFields'
import { email, required } from '@/lib/validation'
import * as m from '@/messages/email.gen'
import { Button } from '@/ui/Button'
import { PasswordField, TextField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Patch } from '@/ui/Patch'
import { toast, toastError } from '@/ui/toasts'
import classes from './auth.module.css'
import { emailQuery, useCancelEmailChange, useChangeEmail } from './recovery'

const EMPTY = { email: '', currentPassword: '' }
const FIELDS = ['email', 'currentPassword'] as const

function PendingChange({ address, until }: { address: string; until: string }) {
  const cancel = useCancelEmailChange()
  return (
    <div className={classes.pending}>
      <p>{m.waits({ address, until: formatMoment(until) })}</p>
      <Button
        compact
        variant="ghost"
        pending={cancel.isPending}
        onClick={() =>
          cancel.mutate(undefined, {
            onSuccess: () => toast(m.cancelled()),
            onError: (error) => toastError(problemText(error)),
          })
        }
      >
        {m.cancelChange()}
      </Button>
    </div>
  )
}

function EmailForm() {
  const change = useChangeEmail()
  const { form, text, submit, show, reset } = useFields(EMPTY, (values) => ({
    email: email(values.email),
    currentPassword: required(values.currentPassword),
  }))
  const onSubmit = submit((values) =>
    change.mutate(
      { ...values, email: values.email.trim() },
      {
        onSuccess: () => {
          reset(EMPTY)
          toast(m.sent())
        },
        onError: (error) => show(fieldErrors(error, FIELDS)),
      },
    ),
  )
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={layout.stack}>
      <TextField label={m.newEmail()} type="email" autoComplete="email" {...text('email')} />
      <PasswordField label={m.password()} autoComplete="current-password" {...text('currentPassword')} />
      <FormError text={formError(change.error, FIELDS)} />
      <div>
        <Button type="submit" variant="ghost" pending={change.isPending}>
          {m.change()}
        </Button>
      </div>
    </form>
  )
}

const Address = ({ email: address, pendingEmail, pendingUntil }: EmailView) => (
  <>
    <p className={classes.address}>{address}</p>
    {pendingEmail && pendingUntil && <PendingChange address={pendingEmail} until={pendingUntil} />}
  </>
)

export function EmailPatch() {
  const query = useQuery(emailQuery)
  return (
    <Patch className={classes.panel} aria-labelledby="email">
      <h2 id="email">{m.title()}</h2>
      <Loaded query={query} error={query.error ? problemText(query.error) : undefined} height={40}>
        {(view) => <Address {...view} />}
      </Loaded>
      <p className={layout.muted}>{m.lead()}</p>
      <EmailForm />
    </Patch>
  )
}
