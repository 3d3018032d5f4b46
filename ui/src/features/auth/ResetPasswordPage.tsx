import { Link, useNavigate } from 'react-router'
import { fieldErrors, formError } from '@/api/fieldErrors'
import { isProblem } from '@/api/problem'
import { paths } from '@/lib/paths'
import { useFields } from '@/lib/useFields'
import { useLinkSecret } from '@/lib/useLinkSecret'
import * as m from '@/messages/reset.gen'
import { Button } from '@/ui/Button'
import { PasswordField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { toast } from '@/ui/toasts'
import classes from './auth.module.css'
import { useResetPassword } from './recovery'

const EMPTY = { newPassword: '', repeated: '' }
const FIELDS = ['newPassword'] as const
const SHORTEST = 12

const lengthHint = (password: string) =>
  password.length < SHORTEST ? m.charactersLeft({ count: SHORTEST - password.length }) : m.longEnough()

interface ResetFormProps {
  token: string
  reset: ReturnType<typeof useResetPassword>
  onReset: () => void
}

function ResetForm({ token, reset, onReset }: ResetFormProps) {
  const { form, values, text, submit, show } = useFields(EMPTY, ({ newPassword, repeated }) => ({
    newPassword: newPassword.length < SHORTEST ? m.tooShort() : undefined,
    repeated: repeated === newPassword ? undefined : m.differ(),
  }))
  const onSubmit = submit(({ newPassword }) =>
    reset.mutate(
      { token, newPassword },
      { onSuccess: onReset, onError: (error) => show(fieldErrors(error, FIELDS)) },
    ),
  )
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={layout.stack}>
      <PasswordField
        label={m.newPassword()}
        description={lengthHint(values.newPassword)}
        autoComplete="new-password"
        {...text('newPassword')}
      />
      <PasswordField label={m.repeat()} autoComplete="new-password" {...text('repeated')} />
      <FormError text={formError(reset.error, FIELDS)} />
      <div>
        <Button type="submit" pending={reset.isPending}>
          {m.submit()}
        </Button>
      </div>
    </form>
  )
}

export default function ResetPasswordPage() {
  const navigate = useNavigate()
  const reset = useResetPassword()
  const token = useLinkSecret()
  const onReset = () => {
    toast(m.done())
    void navigate(paths.logIn(), { replace: true })
  }
  return (
    <Page title={m.resetTitle()}>
      <Heading title={m.resetTitle()} lead={m.resetLead()} />
      <div className={classes.narrow}>
        {token && !isProblem(reset.error, 'link-dead') ? (
          <Patch>
            <FormScope>
              <ResetForm token={token} reset={reset} onReset={onReset} />
            </FormScope>
          </Patch>
        ) : (
          <Notice
            alert
            title={m.expiredTitle()}
            actions={
              <Button component={Link} to={paths.forgotPassword}>
                {m.newLink()}
              </Button>
            }
          >
            {m.expiredText()}
          </Notice>
        )}
      </div>
    </Page>
  )
}
