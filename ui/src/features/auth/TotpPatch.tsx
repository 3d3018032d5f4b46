import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { isProblem, problemText } from '@/api/problem'
import type { TotpStartView, TotpView } from '@/api/types'
import { useFields } from '@/lib/useFields'
import { required } from '@/lib/validation'
import * as m from '@/messages/factors.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { ErrorNotice } from '@/ui/ErrorNotice'
import { TextField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { Loading } from '@/ui/Loading'
import { Patch } from '@/ui/Patch'
import { Skeleton } from '@/ui/Skeleton'
import { toast } from '@/ui/toasts'
import classes from './auth.module.css'
import { QrCode } from './QrCode'
import { totpQuery } from './queries'
import { RecoveryCodes } from './RecoveryCodes'
import { useConfirmTotp, useRemoveTotp, useRenewRecoveryCodes, useStartTotp } from './totp'
import { useProven } from './useProven'

interface SetupProps {
  started: TotpStartView
  onConfirmed: (codes: string[]) => void
  onCancel: () => void
}

function Setup({ started, onConfirmed, onCancel }: SetupProps) {
  const confirm = useConfirmTotp()
  const { form, text, submit, set, show } = useFields({ code: '' }, ({ code }) => ({ code: required(code) }))
  const onSubmit = submit(({ code }) =>
    confirm.mutate(code.trim(), {
      onSuccess: onConfirmed,
      onError: (error) => {
        set('code', '')
        if (isProblem(error, 'wrong-code')) show({ code: problemText(error) })
      },
    }),
  )
  const wrong = isProblem(confirm.error, 'wrong-code')
  useEffect(() => form.current?.querySelector('input')?.focus(), [form])
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={layout.stack}>
      <p>{m.setupText()}</p>
      <QrCode text={started.uri} label={m.qrLabel()} />
      <p>
        {m.setupSecret()}{' '}
        <code className={classes.secret}>{started.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
      <TextField
        label={m.firstCode()}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={10}
        {...text('code')}
      />
      <FormError text={confirm.error && !wrong ? problemText(confirm.error) : undefined} />
      <div className={layout.row}>
        <Button type="submit" pending={confirm.isPending}>
          {m.setupConfirm()}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {m.cancel()}
        </Button>
      </div>
    </form>
  )
}

function StartButton({ onStarted }: { onStarted: (started: TotpStartView) => void }) {
  const start = useStartTotp()
  const proven = useProven()
  const run = () =>
    start.mutate(undefined, {
      onSuccess: onStarted,
      onError: (error) => proven.unless(error, run) && start.reset(),
    })
  return (
    <>
      <FormError text={start.error ? problemText(start.error) : undefined} />
      <div>
        <Button variant="ghost" pending={start.isPending} onClick={run}>
          {m.startTotp()}
        </Button>
      </div>
      {proven.dialog}
    </>
  )
}

function Enabled({ totp, onCodes }: { totp: TotpView; onCodes: (codes: string[]) => void }) {
  const [asking, setAsking] = useState<'codes' | 'removal'>()
  const renew = useRenewRecoveryCodes()
  const remove = useRemoveTotp()
  const proven = useProven()
  const change = asking === 'codes' ? renew : remove
  const close = () => setAsking(undefined)
  const onRenew = () =>
    renew.mutate(undefined, {
      onSuccess: (codes) => {
        close()
        onCodes(codes)
      },
      onError: (error) => proven.unless(error, onRenew) && close(),
    })
  const onRemove = () =>
    remove.mutate(undefined, {
      onSuccess: () => {
        close()
        toast(m.totpRemoved())
      },
      onError: (error) => proven.unless(error, onRemove) && close(),
    })
  return (
    <>
      <div className={layout.row}>
        <Chip tone="ok">{m.totpOn()}</Chip>
        <span>{m.codesLeft({ count: totp.recoveryCodesLeft })}</span>
      </div>
      <div className={layout.row}>
        <Button compact variant="ghost" onClick={() => setAsking('codes')}>
          {m.renewCodes()}
        </Button>
        <Button compact variant="subtle" onClick={() => setAsking('removal')}>
          {m.removeTotp()}
        </Button>
      </div>
      {asking && (
        <ConfirmDialog
          title={asking === 'codes' ? m.renewQuestion() : m.removeTotpQuestion()}
          confirm={asking === 'codes' ? m.renewCodes() : m.removeTotp()}
          variant={asking === 'codes' ? 'filled' : 'danger'}
          pending={change.isPending}
          error={change.error ? problemText(change.error) : undefined}
          onConfirm={asking === 'codes' ? onRenew : onRemove}
          onClose={close}
        >
          <p>{asking === 'codes' ? m.renewText() : m.removeTotpText()}</p>
        </ConfirmDialog>
      )}
      {proven.dialog}
    </>
  )
}

export function TotpPatch() {
  const totp = useQuery(totpQuery)
  const [started, setStarted] = useState<TotpStartView>()
  const [codes, setCodes] = useState<string[]>()
  return (
    <Patch className={classes.panel} aria-labelledby="totp">
      <h2 id="totp">{m.totpTitle()}</h2>
      <p className={layout.muted}>{m.totpLead()}</p>
      <div className={layout.stack}>
        {totp.isPending && (
          <Loading>
            <Skeleton height={70} />
          </Loading>
        )}
        {totp.isLoadingError && (
          <ErrorNotice text={problemText(totp.error)} onRetry={() => void totp.refetch()} />
        )}
        {codes ? (
          <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />
        ) : totp.data?.enabled ? (
          <Enabled totp={totp.data} onCodes={setCodes} />
        ) : started ? (
          <Setup
            started={started}
            onConfirmed={(given) => {
              setStarted(undefined)
              setCodes(given)
            }}
            onCancel={() => setStarted(undefined)}
          />
        ) : (
          totp.data && <StartButton onStarted={setStarted} />
        )}
      </div>
    </Patch>
  )
}
