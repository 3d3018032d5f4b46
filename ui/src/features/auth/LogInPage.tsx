import { Link, useNavigate, useSearchParams } from 'react-router'
import { problemText } from '@/api/problem'
import { calledName } from '@/lib/names'
import { paths, safeReturn } from '@/lib/paths'
import { useFields } from '@/lib/useFields'
import { email, required } from '@/lib/validation'
import * as m from '@/messages/auth.gen'
import { Button } from '@/ui/Button'
import { PasswordField, TextField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { toast } from '@/ui/toasts'
import classes from './auth.module.css'
import { useLogIn } from './mutations'
import { useSelf } from './queries'

const EMPTY = { email: '', password: '' }

function LogInForm({ onDone }: { onDone: () => void }) {
  const logIn = useLogIn((session) => {
    toast(m.welcome({ name: calledName(session) }))
    onDone()
  })
  const { form, text, submit, set } = useFields(EMPTY, (values) => ({
    email: email(values.email),
    password: required(values.password),
  }))
  const onSubmit = submit((values) =>
    logIn.mutate({ ...values, email: values.email.trim() }, { onError: () => set('password', '') }),
  )
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={layout.stack}>
      <TextField label={m.email()} type="email" autoComplete="username" {...text('email')} />
      <PasswordField label={m.password()} autoComplete="current-password" {...text('password')} />
      <FormError text={logIn.error ? problemText(logIn.error) : undefined} />
      <div>
        <Button type="submit" pending={logIn.isPending}>
          {m.logIn()}
        </Button>
      </div>
    </form>
  )
}

export default function LogInPage() {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const self = useSelf()
  return (
    <Page title={m.title()}>
      <Heading title={m.title()} lead={m.lead()} />
      <div className={layout.two}>
        <Patch>
          {self ? (
            <>
              <p>{m.already({ name: calledName(self) })}</p>
              <Button component={Link} to={paths.me}>
                {m.toProfile()}
              </Button>
            </>
          ) : (
            <FormScope>
              <LogInForm onDone={() => void navigate(safeReturn(query.get('from')), { replace: true })} />
            </FormScope>
          )}
        </Patch>
        <div className={layout.stack}>
          <Patch tone="ghost" className={classes.aside}>
            <h2>{m.forgot()}</h2>
            <p>{m.forgotText()}</p>
          </Patch>
          <Patch tone="ghost" className={classes.aside}>
            <h2>{m.notMember()}</h2>
            <p>
              <Link to={paths.joining}>{m.howToJoin()}</Link>
            </p>
          </Patch>
        </div>
      </div>
    </Page>
  )
}
