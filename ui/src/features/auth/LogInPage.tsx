import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { problemText } from '@/api/problem'
import type { CurrentSession } from '@/api/types'
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
import { CodeForm } from './CodeForm'
import { useLogIn } from './mutations'
import { knowsPasskeys, passkeyText, usePasskeyLogIn } from './passkeys'
import { ProviderButtons } from './ProviderButtons'
import { ProviderProblem } from './ProviderProblem'
import { useSelf } from './queries'

const EMPTY = { email: '', password: '' }

interface LogInFormProps {
  onLoggedIn: (session: CurrentSession) => void
  onCodeNeeded: () => void
}

function LogInForm({ onLoggedIn, onCodeNeeded }: LogInFormProps) {
  const logIn = useLogIn(onLoggedIn, onCodeNeeded)
  const { form, text, submit, set } = useFields(EMPTY, (values) => ({
    email: email(values.email),
    password: required(values.password),
  }))
  const passkey = usePasskeyLogIn(onLoggedIn)
  const onSubmit = submit((values) =>
    logIn.mutate({ ...values, email: values.email.trim() }, { onError: () => set('password', '') }),
  )
  const error = logIn.error
    ? problemText(logIn.error)
    : passkey.error
      ? passkeyText(passkey.error)
      : undefined
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={layout.stack}>
      <TextField label={m.email()} type="email" autoComplete="username" {...text('email')} />
      <PasswordField label={m.password()} autoComplete="current-password" {...text('password')} />
      <FormError text={error} />
      <div className={layout.row}>
        <Button type="submit" pending={logIn.isPending}>
          {m.logIn()}
        </Button>
        {knowsPasskeys() && (
          <>
            <span className={layout.muted}>{m.or()}</span>
            <Button
              variant="ghost"
              pending={passkey.isPending}
              onClick={() => {
                logIn.reset()
                passkey.mutate()
              }}
            >
              {m.passkeyLogIn()}
            </Button>
          </>
        )}
      </div>
    </form>
  )
}

export default function LogInPage() {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const self = useSelf()
  // A log-in by way of another site comes back here, where its code is asked for.
  const [step, setStep] = useState(query.get('step') === 'code' ? 'code' : 'password')
  const onLoggedIn = (session: CurrentSession) => {
    toast(m.welcome({ name: calledName(session) }))
    void navigate(safeReturn(query.get('from')), { replace: true })
  }
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
              <ProviderProblem problem={query.get('problem')} />
              {step === 'code' ? (
                <CodeForm onLoggedIn={onLoggedIn} onBeginAgain={() => setStep('password')} />
              ) : (
                <>
                  <LogInForm onLoggedIn={onLoggedIn} onCodeNeeded={() => setStep('code')} />
                  <ProviderButtons from={safeReturn(query.get('from'))} />
                </>
              )}
            </FormScope>
          )}
        </Patch>
        <div className={layout.stack}>
          <Patch tone="ghost" className={classes.aside}>
            <h2>{m.forgot()}</h2>
            <p>
              <Link to={paths.forgotPassword}>{m.forgotLink()}</Link>
            </p>
          </Patch>
          <Patch tone="ghost" className={classes.aside}>
            <h2>{m.notMember()}</h2>
            <p>
              <Link to={paths.join}>{m.howToJoin()}</Link>
            </p>
          </Patch>
        </div>
      </div>
    </Page>
  )
}
