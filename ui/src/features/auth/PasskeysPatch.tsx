import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { problemText } from '@/api/problem'
import type { PasskeyView } from '@/api/types'
import { formatAgo, formatMoment } from '@/lib/dates'
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
import { knowsPasskeys, passkeyText, useAddPasskey, useRemovePasskey, useRenamePasskey } from './passkeys'
import { passkeysQuery } from './queries'
import { useProven } from './useProven'

function RenameForm({ passkey, onDone }: { passkey: PasskeyView; onDone: () => void }) {
  const rename = useRenamePasskey()
  const { form, text, submit } = useFields({ name: passkey.name }, ({ name }) => ({ name: required(name) }))
  const onSubmit = submit(({ name }) =>
    rename.mutate({ id: passkey.id, name: name.trim() }, { onSuccess: onDone }),
  )
  useEffect(() => form.current?.querySelector('input')?.select(), [form])
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={classes.rename}>
      <TextField label={m.passkeyName()} maxLength={60} {...text('name')} />
      <FormError text={rename.error ? problemText(rename.error) : undefined} />
      <div className={layout.row}>
        <Button compact type="submit" pending={rename.isPending}>
          {m.saveName()}
        </Button>
        <Button compact variant="subtle" onClick={onDone}>
          {m.cancel()}
        </Button>
      </div>
    </form>
  )
}

function RemoveButton({ passkey }: { passkey: PasskeyView }) {
  const [asking, setAsking] = useState(false)
  const remove = useRemovePasskey()
  const proven = useProven()
  const run = () =>
    remove.mutate(passkey.id, {
      onSuccess: () => toast(m.passkeyRemoved({ name: passkey.name })),
      onError: (error) => proven.unless(error, run) && setAsking(false),
    })
  return (
    <>
      <Button
        compact
        variant="subtle"
        aria-label={m.removeNamed({ name: passkey.name })}
        onClick={() => setAsking(true)}
      >
        {m.remove()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.removeQuestion({ name: passkey.name })}
          confirm={m.remove()}
          pending={remove.isPending}
          error={remove.error ? problemText(remove.error) : undefined}
          onConfirm={run}
          onClose={() => {
            setAsking(false)
            remove.reset()
          }}
        >
          <p>{m.removeText()}</p>
        </ConfirmDialog>
      )}
      {proven.dialog}
    </>
  )
}

interface PasskeyRowProps {
  passkey: PasskeyView
  renaming: boolean
  onRename: (renaming: boolean) => void
}

function PasskeyRow({ passkey, renaming, onRename }: PasskeyRowProps) {
  if (renaming)
    return (
      <li className={classes.session}>
        <RenameForm passkey={passkey} onDone={() => onRename(false)} />
      </li>
    )
  return (
    <li className={classes.session}>
      <div>
        <div className={layout.row}>
          <span className={classes.device}>{passkey.name}</span>
          {passkey.backedUp && <Chip tone="ok">{m.backedUp()}</Chip>}
        </div>
        <p>
          {passkey.lastUsedAt ? m.passkeyUsed({ when: formatAgo(passkey.lastUsedAt) }) : m.passkeyUnused()}
          {' · '}
          {m.passkeyAdded({ when: formatMoment(passkey.createdAt) })}
        </p>
      </div>
      <div className={layout.row}>
        <Button
          compact
          variant="ghost"
          aria-label={m.renameNamed({ name: passkey.name })}
          onClick={() => onRename(true)}
        >
          {m.rename()}
        </Button>
        <RemoveButton passkey={passkey} />
      </div>
    </li>
  )
}

function AddButton({ count, onAdded }: { count: number; onAdded: (id: string) => void }) {
  const add = useAddPasskey()
  const proven = useProven()
  const run = () =>
    add.mutate(m.passkeyNumber({ number: count + 1 }), {
      onSuccess: (passkey) => {
        toast(m.passkeyDone())
        onAdded(passkey.id)
      },
      onError: (error) => proven.unless(error, run) && add.reset(),
    })
  return (
    <>
      <FormError text={add.error ? passkeyText(add.error) : undefined} />
      <div>
        <Button variant={count > 0 ? 'ghost' : 'filled'} pending={add.isPending} onClick={run}>
          {m.addPasskey()}
        </Button>
      </div>
      {proven.dialog}
    </>
  )
}

export function PasskeysPatch() {
  const passkeys = useQuery(passkeysQuery)
  const [renaming, setRenaming] = useState<string>()
  return (
    <Patch className={classes.panel} aria-labelledby="passkeys">
      <h2 id="passkeys">{m.passkeysTitle()}</h2>
      <p className={layout.muted}>{m.passkeysLead()}</p>
      {passkeys.isPending && (
        <Loading>
          <Skeleton height={70} />
        </Loading>
      )}
      {passkeys.isLoadingError && (
        <ErrorNotice text={problemText(passkeys.error)} onRetry={() => void passkeys.refetch()} />
      )}
      {passkeys.data && (
        <>
          <ul className={layout.plainList}>
            {passkeys.data.map((passkey) => (
              <PasskeyRow
                key={passkey.id}
                passkey={passkey}
                renaming={renaming === passkey.id}
                onRename={(on) => setRenaming(on ? passkey.id : undefined)}
              />
            ))}
          </ul>
          {knowsPasskeys() ? (
            <AddButton count={passkeys.data.length} onAdded={setRenaming} />
          ) : (
            <p>{m.passkeysUnknown()}</p>
          )}
        </>
      )}
    </Patch>
  )
}
