import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { changedKeys, useFields } from '@/lib/useFields'
import type { Versioned } from './client'
import { fieldErrors, formError } from './fieldErrors'
import { isProblem } from './problem'

interface VersionedFormOptions<T, F extends object, P> {
  start: Versioned<T>
  queryKey: QueryKey
  fetch: () => Promise<Versioned<T>>
  save: (etag: string, patch: P) => Promise<Versioned<T>>
  toFields: (value: T) => F
  toPatch: (before: F, after: F) => P
  validate?: (fields: F) => Partial<Record<keyof F, string>>
  onSaved: (value: T) => void
  onUnchanged: () => void
  /** Whether the caller asks for what was missing, and then does it again: no error is shown meanwhile. */
  unless?: (error: unknown, again: () => void) => boolean
}

interface Sending<F> {
  sent: F
  over: boolean
}

/**
 * A form over something that others may edit too: it sends only what was changed, with the version it began from, and
 * lets its user choose when that version is no longer the newest.
 */
export function useVersionedForm<T, F extends object, P>(options: VersionedFormOptions<T, F, P>) {
  const { start, queryKey, toFields, toPatch } = options
  const client = useQueryClient()
  const [base, setBase] = useState(start)
  const [seen, setSeen] = useState(start.etag)
  const fields = useFields(toFields(start.value), options.validate)
  const before = toFields(base.value)
  const dirty = changedKeys(before, fields.values).length > 0

  function adopt(next: Versioned<T>) {
    setBase(next)
    fields.reset(toFields(next.value))
  }

  // A newer version came in: what is typed stays, on top of it where nothing of this form has changed.
  if (start.etag !== seen) {
    setSeen(start.etag)
    if (changedKeys(before, toFields(start.value)).length === 0) setBase(start)
    else if (!dirty) adopt(start)
  }

  const saving = useMutation({
    mutationFn: async ({ sent, over }: Sending<F>) => {
      const etag = over ? (await options.fetch()).etag : base.etag
      return options.save(etag, toPatch(before, sent))
    },
    onSuccess: (saved, { sent }) => {
      client.setQueryData(queryKey, saved)
      setBase(saved)
      fields.settle(sent, toFields(saved.value))
      options.onSaved(saved.value)
    },
    onError: (error) =>
      fields.show(fieldErrors(error, Object.keys(before)) as Partial<Record<keyof F, string>>),
  })
  const send = (sending: Sending<F>) =>
    saving.mutate(sending, {
      onError: (error) => options.unless?.(error, () => send(sending)) && saving.reset(),
    })

  const reloading = useMutation({
    mutationFn: options.fetch,
    onSuccess: (newest) => {
      saving.reset()
      client.setQueryData(queryKey, newest)
      adopt(newest)
    },
  })

  const conflict = isProblem(saving.error, 'changed-meanwhile')
  const failure = reloading.error ?? (conflict ? null : saving.error)
  const save = (over: boolean) => {
    reloading.reset()
    send({ sent: fields.values, over })
  }
  return {
    fields,
    form: {
      formRef: fields.form,
      onSubmit: fields.submit(() => (dirty ? save(false) : options.onUnchanged())),
      pending: saving.isPending,
      error: formError(failure, Object.keys(before)),
      conflict: conflict ? { onReload: () => reloading.mutate(), onSaveAnyway: () => save(true) } : undefined,
    },
  }
}
