import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState, type ChangeEvent } from 'react'
import { teamsQuery } from '@/features/members/queries'
import type { useFields } from '@/lib/useFields'
import * as m from '@/messages/events.gen'
import { Button } from '@/ui/Button'
import { SelectField, TextAreaField, TextField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Skeleton } from '@/ui/Skeleton'
import { KINDS, kindName, VISIBILITIES, visibilityName } from '../words'
import type { EventFields } from './eventFields'

const Markdown = lazy(() => import('../Markdown'))

type Form = Pick<ReturnType<typeof useFields<EventFields>>, 'text' | 'values' | 'set'>

function Description({ text, values, set }: Form) {
  const [preview, setPreview] = useState(false)
  const field = text('description')
  return (
    <div className={layout.stack}>
      <TextAreaField
        label={m.descriptionLabel()}
        description={m.descriptionHint()}
        autosize
        minRows={5}
        maxRows={18}
        name={field.name}
        value={field.value}
        error={field.error}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => set('description', event.currentTarget.value)}
      />
      <div>
        <Button compact variant="ghost" aria-expanded={preview} onClick={() => setPreview(!preview)}>
          {preview ? m.hidePreview() : m.showPreview()}
        </Button>
      </div>
      {preview && (
        <section aria-label={m.preview()}>
          <Suspense fallback={<Skeleton height={60} />}>
            {values.description.trim() === '' ? (
              <p>{m.nothingSaid()}</p>
            ) : (
              <Markdown text={values.description} />
            )}
          </Suspense>
        </section>
      )}
    </div>
  )
}

/** The fields of an event, for a new one and for one that is there. */
export function EventFormFields({ text, values, set }: Form) {
  const teams = useQuery(teamsQuery).data?.filter((team) => team.active || team.id === values.teamId) ?? []
  return (
    <>
      <TextField label={m.titleLabel()} required autoComplete="off" {...text('title')} />
      <div className={layout.halves}>
        <TextField label={m.startsAt()} type="datetime-local" required {...text('startsAt')} />
        <TextField label={m.endsAt()} type="datetime-local" required {...text('endsAt')} />
      </div>
      <div className={layout.halves}>
        <SelectField
          label={m.kind()}
          data={KINDS.map((value) => ({ value, label: kindName(value) }))}
          {...text('kind')}
        />
        <SelectField
          label={m.visibilityLabel()}
          data={VISIBILITIES.map((value) => ({ value, label: visibilityName(value) }))}
          {...text('visibility')}
        />
      </div>
      <div className={layout.halves}>
        <TextField label={m.place()} {...text('place')} />
        <SelectField
          label={m.team()}
          data={[
            { value: '', label: m.noTeam() },
            ...teams.map((team) => ({ value: team.id, label: team.name })),
          ]}
          {...text('teamId')}
        />
      </div>
      <Description text={text} values={values} set={set} />
      <div className={layout.halves}>
        <TextField
          label={m.capacity()}
          description={m.capacityHint()}
          inputMode="numeric"
          {...text('capacity')}
        />
        <TextField
          label={m.signUpDeadline()}
          description={m.deadlineHint()}
          type="datetime-local"
          {...text('signUpDeadline')}
        />
      </div>
      <TextField label={m.link()} type="url" inputMode="url" placeholder="https://" {...text('link')} />
    </>
  )
}
