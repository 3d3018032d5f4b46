import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import { paths } from '@/lib/paths'
import { useFields } from '@/lib/useFields'
import { email } from '@/lib/validation'
import * as m from '@/messages/reset.gen'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import classes from './auth.module.css'
import { useAskForReset } from './recovery'

function ForgotForm({ ask }: { ask: ReturnType<typeof useAskForReset> }) {
  const { form, text, submit } = useFields({ email: '' }, (values) => ({ email: email(values.email) }))
  return (
    <form
      ref={form}
      onSubmit={submit((values) => ask.mutate({ email: values.email.trim() }))}
      noValidate
      className={layout.stack}
    >
      <TextField label={m.email()} type="email" autoComplete="username" {...text('email')} />
      <FormError text={ask.error ? problemText(ask.error) : undefined} />
      <div>
        <Button type="submit" pending={ask.isPending}>
          {m.send()}
        </Button>
      </div>
    </form>
  )
}

export default function ForgotPasswordPage() {
  const ask = useAskForReset()
  return (
    <Page title={m.forgotTitle()}>
      <Heading title={m.forgotTitle()} lead={m.forgotLead()} />
      <div className={classes.narrow}>
        {/* Read out when it appears; the same words whether or not the address is a member's. */}
        <div role="status">
          {ask.isSuccess && (
            <Notice
              title={m.sentTitle()}
              actions={
                <Button variant="ghost" onClick={() => ask.reset()}>
                  {m.sendAgain()}
                </Button>
              }
            >
              {m.sentText()}
            </Notice>
          )}
        </div>
        {!ask.isSuccess && (
          <Patch>
            <FormScope>
              <ForgotForm ask={ask} />
            </FormScope>
          </Patch>
        )}
        <p>
          <Link to={paths.logIn()}>{m.toLogIn()}</Link>
        </p>
      </div>
    </Page>
  )
}
