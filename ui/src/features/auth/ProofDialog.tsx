import { useQuery } from '@tanstack/react-query'
import { problemText } from '@/api/problem'
import { useFields } from '@/lib/useFields'
import { required } from '@/lib/validation'
import * as m from '@/messages/factors.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { PasswordField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { knowsPasskeys, passkeyText, usePasskeyProof } from './passkeys'
import { passkeysQuery, useSelf } from './queries'
import { useProof } from './totp'

interface ProofDialogProps {
  onProved: () => void
  onClose: () => void
}

/** Whoever has a passkey and logged in without it is not known well enough by a password. */
function PasskeyProof({ onProved, onClose }: ProofDialogProps) {
  const proof = usePasskeyProof(onProved)
  return (
    <ConfirmDialog
      title={m.proofTitle()}
      confirm={m.proofPasskeyConfirm()}
      variant="filled"
      pending={proof.isPending}
      error={proof.error ? passkeyText(proof.error) : undefined}
      onConfirm={() => proof.mutate()}
      onClose={onClose}
    >
      <p>{m.proofPasskeyText()}</p>
    </ConfirmDialog>
  )
}

function PasswordProof({ hasPasskey, onProved, onClose }: ProofDialogProps & { hasPasskey: boolean }) {
  const proof = useProof()
  const passkeyProof = usePasskeyProof(onProved)
  const { form, text, submit, set } = useFields({ password: '' }, ({ password }) => ({
    password: required(password),
  }))
  const onSubmit = submit(({ password }) =>
    proof.mutate(password, { onSuccess: onProved, onError: () => set('password', '') }),
  )
  const error = proof.error ? problemText(proof.error) : undefined
  return (
    <ConfirmDialog
      title={m.proofTitle()}
      confirm={m.proofConfirm()}
      variant="filled"
      pending={proof.isPending}
      error={error ?? (passkeyProof.error ? passkeyText(passkeyProof.error) : undefined)}
      onConfirm={() => form.current?.requestSubmit()}
      onClose={onClose}
    >
      <form ref={form} onSubmit={onSubmit} noValidate className={layout.stack}>
        <p>{m.proofText()}</p>
        <PasswordField label={m.password()} autoComplete="current-password" {...text('password')} />
        {knowsPasskeys() && hasPasskey && (
          <div>
            <Button variant="ghost" pending={passkeyProof.isPending} onClick={() => passkeyProof.mutate()}>
              {m.proofPasskey()}
            </Button>
          </div>
        )}
      </form>
    </ConfirmDialog>
  )
}

/** Asks once more who sits there. */
export function ProofDialog(props: ProofDialogProps) {
  const passkeys = useQuery(passkeysQuery)
  const twoFactors = useSelf()?.twoFactors
  const hasPasskey = Boolean(passkeys.data?.length)
  return hasPasskey && twoFactors === false ? (
    <PasskeyProof {...props} />
  ) : (
    <PasswordProof hasPasskey={hasPasskey} {...props} />
  )
}
