import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { fieldErrors, formError } from '@/api/fieldErrors'
import { isProblem, isStatus, problemText } from '@/api/problem'
import { paths } from '@/lib/paths'
import { POLICY_VERSION } from '@/lib/policy'
import { useFields } from '@/lib/useFields'
import { useLinkSecret } from '@/lib/useLinkSecret'
import * as m from '@/messages/signups.gen'
import { Button } from '@/ui/Button'
import { PasswordField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { useConfirm } from '../mutations'
import { DeadLink } from './DeadLink'
import classes from './join.module.css'
import { password } from './password'
import { Steps } from './Steps'

type Confirming = ReturnType<typeof useConfirm>

/** Two forms with different passwords came for this address; only who reads its mail can say which one counts. */
function ChoosePassword({ confirm, onConfirm }: { confirm: Confirming; onConfirm: (text: string) => void }) {
  const { form, text, submit } = useFields({ password: '' }, (values) => ({
    password: password(values.password),
  }))
  const errors = fieldErrors(confirm.error, ['password'])
  const disputed = isProblem(confirm.error, 'sign-up-disputed')
  const field = text('password')
  return (
    <form
      ref={form}
      onSubmit={submit((values) => onConfirm(values.password))}
      noValidate
      className={layout.stack}
    >
      <h2>{m.disputedTitle()}</h2>
      <p className={layout.muted}>{m.disputedText()}</p>
      <PasswordField
        label={m.password()}
        description={m.passwordHint()}
        required
        autoComplete="new-password"
        {...field}
        error={field.error ?? errors.password}
      />
      <FormError text={disputed ? undefined : formError(confirm.error, ['password'])} />
      <div>
        <Button type="submit" pending={confirm.isPending}>
          {m.confirmWithPassword()}
        </Button>
      </div>
    </form>
  )
}

/** Keyed by the secret: a newer link that is opened in the same tab starts afresh. */
function Confirm({ token }: { token: string }) {
  const navigate = useNavigate()
  const confirm = useConfirm()
  const [asking, setAsking] = useState(false)
  const [unread, setUnread] = useState(false)
  const send = (chosen?: string) =>
    confirm.mutate(
      {
        token,
        ...(chosen !== undefined && { password: chosen }),
        ...(unread && { policyVersion: POLICY_VERSION }),
      },
      {
        onSuccess: ({ statusToken }) => {
          if (statusToken) void navigate(paths.joinStatus(statusToken), { replace: true })
        },
        onError: (error) => {
          setAsking(asking || isProblem(error, 'sign-up-disputed'))
          setUnread(unread || fieldErrors(error, ['policyVersion']).policyVersion !== undefined)
        },
      },
    )
  if (isStatus(confirm.error, 404)) return <DeadLink title={m.deadTitle()} text={m.deadConfirmation()} />
  if (confirm.isSuccess && !confirm.data.statusToken)
    return <DeadLink title={m.knownTitle()} text={m.knownText()} />
  // The server asks for the consent by refusing what lacks it; that is a question here, and no error.
  const newlyUnread = unread && confirm.variables?.policyVersion === undefined
  return (
    <div className={layout.two}>
      <Patch as="div" className={classes.panel}>
        {asking ? (
          <FormScope>
            <ChoosePassword confirm={confirm} onConfirm={send} />
          </FormScope>
        ) : (
          <div className={layout.stack}>
            <p>{unread ? m.consentText() : m.confirmText()}</p>
            {unread && (
              <p>
                <a href={paths.privacy} target="_blank" rel="noopener">
                  {m.readPolicy()}
                </a>
              </p>
            )}
            <FormError text={confirm.error && !newlyUnread ? problemText(confirm.error) : undefined} />
            <div>
              <Button pending={confirm.isPending} onClick={() => send()}>
                {unread ? m.consentAndConfirm({ version: POLICY_VERSION }) : m.confirm()}
              </Button>
            </div>
          </div>
        )}
      </Patch>
      <Patch tone="ghost" className={classes.aside} aria-labelledby="steps">
        <h2 id="steps">{m.stepsTitle()}</h2>
        <Steps at={1} />
      </Patch>
    </div>
  )
}

export default function ConfirmPage() {
  const token = useLinkSecret()
  return (
    <Page title={m.confirmTitle()}>
      <Heading title={m.confirmTitle()} />
      {token ? (
        <Confirm key={token} token={token} />
      ) : (
        <DeadLink title={m.brokenTitle()} text={m.brokenText()} />
      )}
      <p className={classes.footnote}>
        {m.notYou()} <Link to={paths.privacy}>{m.readPolicyHere()}</Link>
      </p>
    </Page>
  )
}
