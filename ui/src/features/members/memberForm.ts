import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { api, mergePatch, unwrapVersioned, type Versioned } from '@/api/client'
import { SESSION_KEY } from '@/api/queryClient'
import type { Member, MemberPatch } from '@/api/types'
import { useVersionedForm } from '@/api/useVersionedForm'
import * as m from '@/messages/common.gen'
import { toast } from '@/ui/toasts'
import { memberQuery, PEOPLE_KEYS } from './queries'

/** Whatever shows people is stale once one of them changed. */
export function refreshPeople(client: QueryClient) {
  for (const queryKey of [...Object.values(PEOPLE_KEYS), SESSION_KEY])
    void client.invalidateQueries({ queryKey })
}

interface MemberFormOptions<F extends object> {
  member: Versioned<Member>
  toFields: (member: Member) => F
  toPatch: (before: F, after: F) => MemberPatch
  validate?: (fields: F) => Partial<Record<keyof F, string>>
  saved: string
  onSaved?: (member: Member) => void
  unless?: (error: unknown, again: () => void) => boolean
}

/** A form over some fields of a member, one's own or, for masters, anybody's. */
export function useMemberForm<F extends object>({ member, saved, onSaved, ...rest }: MemberFormOptions<F>) {
  const client = useQueryClient()
  const id = member.value.shortId
  const query = memberQuery(id)
  return useVersionedForm<Member, F, MemberPatch>({
    ...rest,
    start: member,
    queryKey: query.queryKey,
    fetch: () => client.query({ ...query, staleTime: 0 }),
    save: (etag, body) =>
      unwrapVersioned(
        api.PATCH('/api/v1/members/{id}', {
          params: { path: { id }, header: { 'If-Match': etag } },
          headers: mergePatch,
          body,
        }),
      ),
    onSaved: (value) => {
      refreshPeople(client)
      onSaved?.(value)
      toast(saved)
    },
    onUnchanged: () => toast(m.nothingChanged()),
  })
}
