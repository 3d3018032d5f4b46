import type { Job, Staffing } from '@/api/types'
import * as m from '@/messages/shifts.gen'
import { CheckField, SelectField } from '@/ui/fields'
import { jobName } from '../words'
import { HourPicker } from './HourPicker'
import { hourOptions } from './places'

/** When and at what somebody works. */
export interface WorkTime {
  hours: ReadonlySet<string>
  hoursUnknown: boolean
  job: Job | ''
}

export const isComplete = ({ hours, hoursUnknown }: WorkTime): boolean => hoursUnknown || hours.size > 0

/** As the server takes it. */
export const toWork = ({ hours, hoursUnknown, job }: WorkTime) => ({
  ...(hoursUnknown ? { hoursUnknown } : { hours: [...hours].sort() }),
  ...(job && { job }),
})

interface WorkFieldsProps {
  staffing: Staffing
  value: WorkTime
  strict: boolean
  error: string | undefined
  onChange: (value: WorkTime) => void
}

export function WorkFields({ staffing, value, strict, error, onChange }: WorkFieldsProps) {
  const jobs = staffing.jobs.map(({ job }) => job)
  return (
    <>
      {jobs.length > 1 && (
        <SelectField
          label={m.jobLabel()}
          data={[
            { value: '', label: m.anyJob() },
            ...jobs.map((job) => ({ value: job, label: jobName(job) })),
          ]}
          value={value.job}
          onChange={(change) => onChange({ ...value, job: change.currentTarget.value as Job | '' })}
        />
      )}
      {!value.hoursUnknown && (
        <HourPicker
          options={hourOptions(staffing, value.job)}
          chosen={value.hours}
          strict={strict}
          error={error}
          onChange={(hours) => onChange({ ...value, hours })}
        />
      )}
      <CheckField
        label={m.hoursUnknown()}
        checked={value.hoursUnknown}
        onChange={(change) => onChange({ ...value, hoursUnknown: change.currentTarget.checked })}
      />
    </>
  )
}
