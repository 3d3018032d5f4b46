import { useState } from 'react'
import { problemText } from '@/api/problem'
import type { Invitation } from '@/api/types'
import { fullName } from '@/lib/names'
import * as m from '@/messages/invitations.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { useWithdrawInvitation } from '../mutations'

export function WithdrawInvitation({ invitation }: { invitation: Invitation }) {
  const [asking, setAsking] = useState(false)
  const withdraw = useWithdrawInvitation()
  const name = fullName(invitation)
  return (
    <>
      <Button compact variant="subtle" aria-label={m.withdrawNamed({ name })} onClick={() => setAsking(true)}>
        {m.withdraw()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.withdrawQuestion({ name })}
          confirm={m.withdraw()}
          pending={withdraw.isPending}
          error={withdraw.error ? problemText(withdraw.error) : undefined}
          onConfirm={() => withdraw.mutate(invitation, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>{invitation.memberShortId ? m.withdrawText() : m.withdrawOldText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
