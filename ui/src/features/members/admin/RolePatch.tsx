import { useState, type SubmitEvent } from 'react'
import type { Member, Role } from '@/api/types'
import { today } from '@/lib/dates'
import { fullName } from '@/lib/names'
import * as m from '@/messages/admin.gen'
import { Button } from '@/ui/Button'
import { DateField, SelectField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { toast } from '@/ui/toasts'
import { useChangeRole } from '../mutations'
import { roleName, ROLES } from '../people/words'
import classes from './admin.module.css'

export function RolePatch({ member }: { member: Member }) {
  const change = useChangeRole()
  const [role, setRole] = useState<Role>(member.role)
  const [since, setSince] = useState(today())
  const name = fullName(member)

  function onSubmit(event: SubmitEvent) {
    event.preventDefault()
    change.mutate(
      { id: member.shortId, role, since },
      { onSuccess: () => toast(m.roleChanged({ name, role: roleName(role).toLowerCase() })) },
    )
  }

  return (
    <Patch aria-labelledby="role">
      <h2 id="role">{m.role()}</h2>
      <p>{m.roleNow({ role: roleName(member.role).toLowerCase() })}</p>
      <form onSubmit={onSubmit} className={layout.stack}>
        <div className={classes.inline}>
          <SelectField
            label={m.role()}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value as Role)}
            data={ROLES.map((value) => ({ value, label: roleName(value) }))}
          />
          <DateField
            label={m.since()}
            required
            value={since}
            max={today()}
            onChange={(event) => setSince(event.currentTarget.value)}
          />
        </div>
        <div>
          <Button type="submit" variant="ghost" pending={change.isPending} disabled={role === member.role}>
            {m.changeRole()}
          </Button>
        </div>
      </form>
    </Patch>
  )
}
