import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { fieldErrors, formError } from '@/api/fieldErrors'
import { isProblem, problemText } from '@/api/problem'
import type { Invitee } from '@/api/types'
import { paths } from '@/lib/paths'
import { useFields } from '@/lib/useFields'
import * as m from '@/messages/invitation.gen'
import { Button } from '@/ui/Button'
import { classNames } from '@/ui/classNames'
import { FailedPage } from '@/ui/FailedPage'
import { CheckField, PasswordField } from '@/ui/fields'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loading } from '@/ui/Loading'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { Skeleton } from '@/ui/Skeleton'
import classes from './InvitationPage.module.css'
import { useAcceptInvitation } from './mutations'
import { inviteeQuery } from './queries'

const EMPTY = { password: '', repeated: '', consent: false }
const FIELDS = ['password'] as const
const SHORTEST = 12

/** The form has gone, and the focus with it: what came instead is read out from its headline on. */
const useFocusOnHeadline = () =>
  useEffect(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }), [])

function AcceptForm({ token, onDone, onDead }: { token: string; onDone: () => void; onDead: () => void }) {
  const accept = useAcceptInvitation()
  const { form, text, check, submit, show } = useFields(EMPTY, (values) => ({
    password: values.password.length < SHORTEST ? m.passwordShort() : undefined,
    repeated: values.repeated === values.password ? undefined : m.passwordsDiffer(),
    consent: values.consent ? undefined : m.consentMissing(),
  }))
  const onSubmit = submit(({ password }) =>
    accept.mutate(
      { token, password },
      {
        onSuccess: onDone,
        onError: (error) => {
          if (isProblem(error, 'link-dead')) onDead()
          else show(fieldErrors(error, FIELDS))
        },
      },
    ),
  )
  return (
    <SaveForm
      formRef={form}
      onSubmit={onSubmit}
      pending={accept.isPending}
      error={formError(accept.error, FIELDS)}
      label={m.comeIn()}
    >
      <PasswordField
        label={m.password()}
        description={m.passwordHint()}
        autoComplete="new-password"
        {...text('password')}
      />
      <PasswordField label={m.repeat()} autoComplete="new-password" {...text('repeated')} />
      <CheckField
        label={
          <>
            {m.consentBefore()}{' '}
            <a href={paths.privacy} target="_blank" rel="noreferrer">
              {m.consentPolicy()}
            </a>
            .
          </>
        }
        {...check('consent')}
      />
    </SaveForm>
  )
}

function Done({ email }: { email: string }) {
  useFocusOnHeadline()
  return (
    <Page title={m.doneTitle()}>
      <Heading title={m.doneTitle()} lead={m.doneText({ email })} />
      <Button component={Link} to={paths.logIn()}>
        {m.logIn()}
      </Button>
    </Page>
  )
}

function Welcome({ invitee, token, onDead }: { invitee: Invitee; token: string; onDead: () => void }) {
  const [done, setDone] = useState(false)
  if (done) return <Done email={invitee.maskedEmail} />
  return (
    <Page title={m.title()}>
      <Heading
        title={m.greeting({ name: invitee.firstName })}
        lead={m.lead({ email: invitee.maskedEmail })}
      />
      <div className={classNames(layout.two, classes.page)}>
        <Patch aria-labelledby="choose">
          <h2 id="choose">{m.chooseOwn()}</h2>
          <AcceptForm token={token} onDone={() => setDone(true)} onDead={onDead} />
        </Patch>
        <Patch tone="ghost" aria-labelledby="not-you">
          <h2 id="not-you">{m.notYou()}</h2>
          <p>{m.notYouText()}</p>
        </Patch>
      </div>
    </Page>
  )
}

function Dead() {
  useFocusOnHeadline()
  return (
    <Page title={m.deadTitle()}>
      <Heading title={m.deadTitle()} />
      <Notice
        title={m.deadQuestion()}
        actions={
          <>
            <Button component={Link} to={paths.logIn()}>
              {m.logIn()}
            </Button>
            <Button component={Link} to={`${paths.about}#contact`} variant="ghost">
              {m.contact()}
            </Button>
          </>
        }
      >
        {m.deadText()}
      </Notice>
    </Page>
  )
}

function Invitation({ token }: { token: string }) {
  const [dead, setDead] = useState(false)
  const invitee = useQuery(inviteeQuery(token))
  if (dead || isProblem(invitee.error, 'link-dead') || isProblem(invitee.error, 'validation')) return <Dead />
  if (invitee.error)
    return <FailedPage text={problemText(invitee.error)} onRetry={() => void invitee.refetch()} />
  if (!invitee.data)
    return (
      <Loading>
        <Skeleton height={420} />
      </Loading>
    )
  return <Welcome invitee={invitee.data} token={token} onDead={() => setDead(true)} />
}

/** The secret comes in the fragment, and goes from the address bar before anybody else can read it there. */
export default function InvitationPage() {
  const [token] = useState(() => window.location.hash.slice(1))
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), [])
  return <FormScope>{token ? <Invitation token={token} /> : <Dead />}</FormScope>
}
