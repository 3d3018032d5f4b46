import { useEffect } from 'react'
import { fieldErrors, formError } from '@/api/fieldErrors'
import type { AccessTokenRequest, NewAccessToken } from '@/api/types'
import { useFields } from '@/lib/useFields'
import { atMost, required } from '@/lib/validation'
import * as m from '@/messages/tokens.gen'
import { Button } from '@/ui/Button'
import { SelectField, TextField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { useCreateToken } from './tokens'
import { useProven } from './useProven'

const EMPTY = { name: '', scope: 'READ' as 'READ' | 'WRITE', days: '90' }
const FIELDS = ['name', 'scope', 'days'] as const

interface NewTokenFormProps {
  onMade: (made: NewAccessToken) => void
  onCancel: () => void
}

export function NewTokenForm({ onMade, onCancel }: NewTokenFormProps) {
  const create = useCreateToken()
  const { form, text, submit, show } = useFields(EMPTY, ({ name }) => ({
    name: required(name) ?? atMost(60, name),
  }))
  useEffect(() => form.current?.querySelector('input')?.focus(), [form])
  const proven = useProven()
  const make = (body: AccessTokenRequest) =>
    create.mutate(body, {
      onSuccess: onMade,
      onError: (error) => {
        if (proven.unless(error, () => make(body))) create.reset()
        else show(fieldErrors(error, FIELDS))
      },
    })
  const onSubmit = submit(({ name, scope, days }) => make({ name, scope, days: Number(days) }))
  return (
    <>
      <form ref={form} onSubmit={onSubmit} noValidate className={layout.stack} aria-label={m.add()}>
        <TextField label={m.name()} description={m.nameHint()} autoComplete="off" {...text('name')} />
        <div className={layout.halves}>
          <SelectField
            label={m.scope()}
            data={[
              { value: 'READ', label: m.read() },
              { value: 'WRITE', label: m.write() },
            ]}
            {...text('scope')}
          />
          <SelectField
            label={m.life()}
            data={[
              { value: '7', label: m.week() },
              { value: '30', label: m.month() },
              { value: '90', label: m.quarter() },
              { value: '365', label: m.year() },
            ]}
            {...text('days')}
          />
        </div>
        <FormError text={formError(create.error, FIELDS)} />
        <div className={layout.row}>
          <Button type="submit" pending={create.isPending}>
            {m.make()}
          </Button>
          <Button variant="ghost" onClick={onCancel}>
            {m.cancel()}
          </Button>
        </div>
      </form>
      {proven.dialog}
    </>
  )
}
