import { useQuery } from '@tanstack/react-query'
import { membersQuery } from '@/features/members/queries'
import { fullName } from '@/lib/names'
import * as m from '@/messages/audit.gen'
import { Button } from '@/ui/Button'
import { DateField, SelectField } from '@/ui/fields'
import classes from './audit.module.css'
import type { AuditFilter } from './queries'
import { ACTIONS, actionName } from './sentence'

interface AuditFiltersProps {
  filter: AuditFilter
  set: (changes: Record<string, string>) => void
}

export function AuditFilters({ filter, set }: AuditFiltersProps) {
  const members = useQuery(membersQuery).data ?? []
  const people = [
    { value: '', label: m.anybody() },
    ...members.map((member) => ({ value: member.id, label: fullName(member) })),
  ]
  const field = (name: keyof AuditFilter) => ({
    label: m[name](),
    value: filter[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  })
  return (
    <search className={classes.tools} aria-label={m.filters()}>
      <SelectField
        {...field('action')}
        data={[
          { value: '', label: m.anyAction() },
          ...ACTIONS.map((action) => ({ value: action, label: actionName(action) })),
        ]}
      />
      <SelectField {...field('actor')} data={people} />
      <SelectField {...field('subject')} data={people} />
      <DateField {...field('from')} />
      <DateField {...field('until')} />
      {Object.values(filter).some(Boolean) && (
        <Button
          variant="subtle"
          onClick={() => set({ action: '', actor: '', subject: '', from: '', until: '' })}
        >
          {m.clear()}
        </Button>
      )}
    </search>
  )
}
