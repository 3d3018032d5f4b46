import { useState } from 'react'
import { formError } from '@/api/fieldErrors'
import type { Member } from '@/api/types'
import { fullName } from '@/lib/names'
import * as m from '@/messages/admin.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { useLogOutMember } from '../mutations'

/** Ends the log-ins of somebody whose device is in other hands. */
export function LogOutMember({ member }: { member: Member }) {
  const [asking, setAsking] = useState(false)
  const logOut = useLogOutMember()

  return (
    <>
      <Button variant="ghost" onClick={() => setAsking(true)}>
        {m.logOutMember()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.logOutQuestion({ name: fullName(member) })}
          confirm={m.logOutIt()}
          pending={logOut.isPending}
          error={formError(logOut.error)}
          onConfirm={() => logOut.mutate(member, { onSuccess: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          <p>{m.logOutText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
