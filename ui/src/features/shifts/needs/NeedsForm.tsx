import { useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Versioned } from '@/api/client'
import { formError } from '@/api/fieldErrors'
import { isProblem } from '@/api/problem'
import type { Job, StaffingNeeds } from '@/api/types'
import { formatTime } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as common from '@/messages/common.gen'
import * as m from '@/messages/shifts.gen'
import { Button } from '@/ui/Button'
import { SelectField, TextField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { toast } from '@/ui/toasts'
import { hoursOf } from '../hours'
import { usePlanStaffing } from '../mutations'
import { needsQuery } from '../queries'
import { JOBS, jobName } from '../words'
import { anotherRow, faultOf, toNeed, toRow, type NeedRow } from './needFields'
import classes from './NeedsForm.module.css'

interface RowProps {
  row: NeedRow
  number: number
  hours: string[]
  fault: string | undefined
  onChange: (changes: Partial<NeedRow>) => void
  onRemove: () => void
}

function Row({ row, number, hours, fault, onChange, onRemove }: RowProps) {
  const times = hours.map((hour) => ({ value: hour, label: formatTime(hour) }))
  return (
    <fieldset className={classes.row}>
      <legend className={layout.srOnly}>{m.needNumber({ number })}</legend>
      <SelectField
        label={m.job()}
        data={JOBS.map((job) => ({ value: job, label: jobName(job) }))}
        value={row.job}
        onChange={(change) => onChange({ job: change.currentTarget.value as Job })}
      />
      <SelectField
        label={m.from()}
        data={times.slice(0, -1)}
        value={row.from}
        onChange={(change) => onChange({ from: change.currentTarget.value })}
      />
      <SelectField
        label={m.until()}
        data={times.slice(1)}
        value={row.until}
        onChange={(change) => onChange({ until: change.currentTarget.value })}
      />
      <TextField
        label={m.needed()}
        inputMode="numeric"
        value={row.needed}
        onChange={(change) => onChange({ needed: change.currentTarget.value })}
      />
      <Button compact variant="subtle" onClick={onRemove}>
        {m.removeNeed()}
      </Button>
      <div role="alert" className={classes.fault}>
        {fault}
      </div>
    </fieldset>
  )
}

/** All that an event needs, a row for each stretch of hours. */
export function NeedsForm({ eventId, needs }: { eventId: string; needs: Versioned<StaffingNeeds> }) {
  const [rows, setRows] = useState(() => needs.value.needs.map(toRow))
  const [checked, setChecked] = useState(false)
  const navigate = useNavigate()
  const client = useQueryClient()
  const saving = usePlanStaffing(eventId)
  const { night } = needs.value
  const hours = [...hoursOf(night), night.until]
  const conflict = isProblem(saving.error, 'changed-meanwhile')

  const change = (key: number, changes: Partial<NeedRow>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...changes } : row)))

  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    setChecked(true)
    if (rows.some((row) => faultOf(row, rows))) return
    saving.mutate(
      { etag: needs.etag, needs: rows.map(toNeed) },
      {
        onSuccess: () => {
          toast(common.saved())
          void navigate(paths.event(eventId))
        },
      },
    )
  }

  return (
    <form onSubmit={onSubmit} noValidate className={layout.stack}>
      {rows.length === 0 && <p className={layout.muted}>{m.noNeeds()}</p>}
      {rows.map((row, index) => (
        <Row
          key={row.key}
          row={row}
          number={index + 1}
          hours={hours}
          fault={checked ? faultOf(row, rows) : undefined}
          onChange={(changes) => change(row.key, changes)}
          onRemove={() => setRows(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <div>
        <Button variant="ghost" onClick={() => setRows([...rows, anotherRow(needs.value, rows)])}>
          {m.addNeed()}
        </Button>
      </div>
      <FormError text={formError(saving.error)} />
      <div className={layout.row}>
        <Button type="submit" pending={saving.isPending}>
          {m.save()}
        </Button>
        {conflict && (
          <Button
            variant="ghost"
            onClick={() => void client.invalidateQueries({ queryKey: needsQuery(eventId).queryKey })}
          >
            {common.conflictReload()}
          </Button>
        )}
      </div>
    </form>
  )
}
