import { useState } from 'react'
import { formError } from '@/api/fieldErrors'
import { today } from '@/lib/dates'
import { fullName, type Named } from '@/lib/names'
import * as m from '@/messages/admin.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { toast } from '@/ui/toasts'
import { useTakeOutOfTeam } from '../mutations'

interface RemoveFromTeamProps {
  team: { id: string; name: string }
  member: Named & { id: string }
  label: string
}

/** Takes somebody out of a team from today on, after a question: there is no way back that keeps the history whole. */
export function RemoveFromTeam({ team, member, label }: RemoveFromTeamProps) {
  const [asking, setAsking] = useState(false)
  const takeOut = useTakeOutOfTeam()
  const words = { name: fullName(member), team: team.name }
  return (
    <>
      <Button compact variant="ghost" aria-label={label} onClick={() => setAsking(true)}>
        {m.removeFromTeam()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.removeQuestion(words)}
          confirm={m.removeFromTeam()}
          pending={takeOut.isPending}
          error={formError(takeOut.error)}
          onConfirm={() =>
            takeOut.mutate(
              { team: team.id, member, since: today() },
              {
                onSuccess: () => {
                  setAsking(false)
                  toast(m.removedFromTeam(words))
                },
              },
            )
          }
          onClose={() => setAsking(false)}
        >
          <p>{m.removeText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
