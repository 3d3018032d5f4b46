import { fieldErrors, formError } from '@/api/fieldErrors'
import { useFields } from '@/lib/useFields'
import { required } from '@/lib/validation'
import * as m from '@/messages/auth.gen'
import { Button } from '@/ui/Button'
import { PasswordField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { toast } from '@/ui/toasts'
import classes from './auth.module.css'
import { useChangePassword } from './mutations'

const EMPTY = { currentPassword: '', newPassword: '', repeated: '' }
const FIELDS = ['currentPassword', 'newPassword'] as const
const SHORTEST = 12

/** `username` is for password managers only: it tells them whose password this is. */
export function PasswordPatch({ username }: { username: string }) {
  const change = useChangePassword()
  const { form, text, submit, show, reset } = useFields(EMPTY, (values) => ({
    currentPassword: required(values.currentPassword),
    newPassword: values.newPassword.length < SHORTEST ? m.passwordShort() : undefined,
    repeated: values.repeated === values.newPassword ? undefined : m.passwordsDiffer(),
  }))
  const onSubmit = submit(({ currentPassword, newPassword }) =>
    change.mutate(
      { currentPassword, newPassword },
      {
        onSuccess: () => {
          reset(EMPTY)
          toast(m.passwordChanged())
        },
        onError: (error) => show(fieldErrors(error, FIELDS)),
      },
    ),
  )
  return (
    <Patch className={classes.panel} aria-labelledby="password">
      <h2 id="password">{m.passwordTitle()}</h2>
      <p className={layout.muted}>{m.passwordLead()}</p>
      <form ref={form} onSubmit={onSubmit} noValidate className={layout.stack}>
        <input type="text" name="username" autoComplete="username" value={username} readOnly hidden />
        <PasswordField
          label={m.currentPassword()}
          autoComplete="current-password"
          {...text('currentPassword')}
        />
        <PasswordField label={m.newPassword()} autoComplete="new-password" {...text('newPassword')} />
        <PasswordField label={m.repeatPassword()} autoComplete="new-password" {...text('repeated')} />
        <FormError text={formError(change.error, FIELDS)} />
        <div>
          <Button type="submit" variant="ghost" pending={change.isPending}>
            {m.changePassword()}
          </Button>
        </div>
      </form>
    </Patch>
  )
}
