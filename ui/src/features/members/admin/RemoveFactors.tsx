import { useState } from 'react'
import { formError } from '@/api/fieldErrors'
import type { Member } from '@/api/types'
import { useProven } from '@/features/auth/parts'
import { fullName } from '@/lib/names'
import * as m from '@/messages/admin.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { useRemoveFactors } from '../mutations'

/** Lets somebody in again who lost their authenticator app or passkey. */
export function RemoveFactors({ member }: { member: Member }) {
  const [asking, setAsking] = useState(false)
  const remove = useRemoveFactors()
  const proven = useProven()
  const run = () =>
    remove.mutate(member, {
      onSuccess: () => setAsking(false),
      onError: (error) => proven.unless(error, run) && setAsking(false),
    })
  return (
    <>
      <Button variant="ghost" onClick={() => setAsking(true)}>
        {m.removeFactors()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.removeFactorsQuestion({ name: fullName(member) })}
          confirm={m.removeFactorsIt()}
          pending={remove.isPending}
          error={formError(remove.error)}
          onConfirm={run}
          onClose={() => {
            setAsking(false)
            remove.reset()
          }}
        >
          <p>{m.removeFactorsText()}</p>
        </ConfirmDialog>
      )}
      {proven.dialog}
    </>
  )
}
