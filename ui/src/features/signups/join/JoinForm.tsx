import { useState } from 'react'
import { Link } from 'react-router'
import { fieldErrors, formError } from '@/api/fieldErrors'
import { language } from '@/lib/i18n'
import { paths } from '@/lib/paths'
import { POLICY_VERSION } from '@/lib/policy'
import { useFields } from '@/lib/useFields'
import { atMost, email, required } from '@/lib/validation'
import * as m from '@/messages/signups.gen'
import { Button } from '@/ui/Button'
import { CheckField, PasswordField, TextField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { useSignUp } from '../mutations'
import classes from './join.module.css'
import { password } from './password'

export const EMPTY_FORM = {
  firstName: '',
  lastName: '',
  email: '',
  phone: '',
  password: '',
  homepage: '',
  consent: false,
}

const FIELDS = ['firstName', 'lastName', 'email', 'phone', 'password'] as const
/** The server takes what comes sooner for a machine's work, and says nothing of it. */
const FASTEST_PERSON_S = 2

const secondsSince = (moment: number) => Math.floor((Date.now() - moment) / 1000)

interface JoinFormProps {
  start: typeof EMPTY_FORM
  onSent: (form: typeof EMPTY_FORM) => void
}

export function JoinForm({ start, onSent }: JoinFormProps) {
  const signUp = useSignUp()
  const [openedAt] = useState(() => Date.now())
  const [tooQuick, setTooQuick] = useState(false)
  const { form, text, check, submit, show } = useFields(start, (values) => ({
    firstName: required(values.firstName) ?? atMost(60, values.firstName),
    lastName: required(values.lastName) ?? atMost(60, values.lastName),
    email: email(values.email),
    phone: atMost(40, values.phone),
    password: password(values.password),
    consent: values.consent ? undefined : m.consentMissing(),
  }))
  const onSubmit = submit((values) => {
    const secondsTaken = secondsSince(openedAt)
    setTooQuick(secondsTaken < FASTEST_PERSON_S)
    if (secondsTaken < FASTEST_PERSON_S) return
    signUp.mutate(
      {
        firstName: values.firstName.trim(),
        lastName: values.lastName.trim(),
        email: values.email.trim(),
        ...(values.phone.trim() && { phone: values.phone.trim() }),
        password: values.password,
        language: language(),
        policyVersion: POLICY_VERSION,
        ...(values.homepage && { homepage: values.homepage }),
        secondsTaken,
      },
      {
        onSuccess: () => onSent(values),
        onError: (error) => show(fieldErrors(error, FIELDS)),
      },
    )
  })
  const { name, value, onChange } = text('homepage')
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={layout.stack}>
      <div className={layout.halves}>
        <TextField label={m.firstName()} required autoComplete="given-name" {...text('firstName')} />
        <TextField label={m.lastName()} required autoComplete="family-name" {...text('lastName')} />
      </div>
      <div className={layout.halves}>
        <TextField
          label={m.email()}
          description={m.emailHint()}
          type="email"
          required
          autoComplete="username"
          {...text('email')}
        />
        <TextField
          label={m.phone()}
          description={m.phoneHint()}
          type="tel"
          autoComplete="tel"
          {...text('phone')}
        />
      </div>
      <PasswordField
        label={m.password()}
        description={m.passwordHint()}
        required
        autoComplete="new-password"
        {...text('password')}
      />
      <div className={classes.consent}>
        <CheckField label={m.consent({ version: POLICY_VERSION })} required {...check('consent')} />
        <Link to={paths.privacy} target="_blank">
          {m.readPolicy()}
        </Link>
      </div>
      <div className={classes.trap} aria-hidden="true">
        <label>
          {m.trap()}
          <input tabIndex={-1} autoComplete="off" name={name} value={value} onChange={onChange} />
        </label>
      </div>
      <FormError text={tooQuick ? m.tooQuick() : formError(signUp.error, FIELDS)} />
      <div>
        <Button type="submit" pending={signUp.isPending}>
          {m.send()}
        </Button>
      </div>
    </form>
  )
}
