import { useState, type SubmitEvent } from 'react'
import { fieldErrors } from '@/api/fieldErrors'
import type { Member, Role } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { today } from '@/lib/dates'
import { fullName } from '@/lib/names'
import * as m from '@/messages/admin.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { DateField, SelectField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { toast } from '@/ui/toasts'
import { useChangeRole } from '../mutations'
import { roleName, ROLES } from '../people/words'
import classes from './admin.module.css'

export function RolePatch({ member }: { member: Member }) {
  const change = useChangeRole()
  const self = useSelf()
  const [chosen, setChosen] = useState<Role>()
  const [asking, setAsking] = useState(false)
  const [since, setSince] = useState(today())
  const name = fullName(member)
  const role = chosen ?? member.role
  const ownDemotion = self?.memberId === member.id && member.role === 'MASTER'

  function changeRole() {
    change.mutate(
      { id: member.shortId, role, since },
      {
        onSuccess: () => {
          toast(m.roleChanged({ name, role: roleName(role).toLowerCase() }))
          setChosen(undefined)
        },
        onSettled: () => setAsking(false),
      },
    )
  }

  function onSubmit(event: SubmitEvent) {
    event.preventDefault()
    if (role === 'EXPRAO' || ownDemotion) setAsking(true)
    else changeRole()
  }

  return (
    <Patch aria-labelledby="role">
      <h2 id="role">{m.role()}</h2>
      <p>{m.roleNow({ role: roleName(member.role).toLowerCase() })}</p>
      <form onSubmit={onSubmit} noValidate className={layout.stack}>
        <div className={classes.inline}>
          <SelectField
            label={m.role()}
            value={role}
            onChange={(event) => setChosen(event.currentTarget.value as Role)}
            data={ROLES.map((value) => ({ value, label: roleName(value) }))}
          />
          <DateField
            label={m.since()}
            required
            value={since}
            max={today()}
            error={fieldErrors(change.error, ['since']).since}
            onChange={(event) => {
              setSince(event.currentTarget.value)
              change.reset()
            }}
          />
        </div>
        <div>
          <Button
            type="submit"
            variant="ghost"
            pending={change.isPending}
            disabled={role === member.role || !since}
          >
            {m.changeRole()}
          </Button>
        </div>
      </form>
      {asking && (
        <ConfirmDialog
          title={role === 'EXPRAO' ? m.roleExPrao({ name }) : m.roleOwn()}
          confirm={m.changeRole()}
          pending={change.isPending}
          onConfirm={changeRole}
          onClose={() => setAsking(false)}
        >
          {role === 'EXPRAO' && <p>{m.roleExPraoText({ name })}</p>}
          {ownDemotion && <p>{m.roleOwnText()}</p>}
        </ConfirmDialog>
      )}
    </Patch>
  )
}
