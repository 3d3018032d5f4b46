import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import type { Versioned } from '@/api/client'
import { useVersionedForm } from '@/api/useVersionedForm'
import * as m from '@/messages/common.gen'
import { toast } from '@/ui/toasts'
import { refreshPeople } from '../memberForm'

interface CatalogueFormOptions<T, F extends object, P> {
  start: Versioned<T>
  query: { queryKey: QueryKey; queryFn?: unknown }
  fetch: () => Promise<Versioned<T>>
  save: (etag: string, patch: P) => Promise<Versioned<T>>
  toFields: (value: T) => F
  toPatch: (before: F, after: F) => P
  validate: (fields: F) => Partial<Record<keyof F, string>>
  onDone: () => void
}

/** The form of a team or a title: saved, it closes and every list shows it. */
export function useCatalogueForm<T, F extends object, P>({
  query,
  onDone,
  ...rest
}: CatalogueFormOptions<T, F, P>) {
  const client = useQueryClient()
  return useVersionedForm<T, F, P>({
    ...rest,
    queryKey: query.queryKey,
    onSaved: () => {
      refreshPeople(client)
      toast(m.saved())
      onDone()
    },
    onUnchanged: onDone,
  })
}
