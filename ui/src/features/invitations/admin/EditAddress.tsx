import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, mergePatch, unwrapVersioned, type Versioned } from '@/api/client'
import { problemText } from '@/api/problem'
import type { Invitation } from '@/api/types'
import { useVersionedForm } from '@/api/useVersionedForm'
import { email } from '@/lib/validation'
import * as m from '@/messages/invitations.gen'
import { TextField } from '@/ui/fields'
import { Loaded } from '@/ui/Loaded'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { INVITATIONS_KEY, invitationQuery } from '../queries'

const toFields = (invitation: Invitation) => ({ email: invitation.email ?? '' })

type Fields = ReturnType<typeof toFields>

function AddressForm({ start, onDone }: { start: Versioned<Invitation>; onDone: () => void }) {
  const client = useQueryClient()
  const { id } = start.value
  const path = { id }
  const { fields, form } = useVersionedForm<Invitation, Fields, { email: string | null }>({
    start,
    queryKey: invitationQuery(id).queryKey,
    fetch: () => unwrapVersioned(api.GET('/api/v1/invitations/{id}', { params: { path } })),
    save: (etag, body) =>
      unwrapVersioned(
        api.PATCH('/api/v1/invitations/{id}', {
          params: { path, header: { 'If-Match': etag } },
          headers: mergePatch,
          body,
        }),
      ),
    toFields,
    toPatch: (_, after) => ({ email: after.email.trim() || null }),
    validate: (values) => ({ email: values.email.trim() ? email(values.email) : undefined }),
    onSaved: () => {
      void client.invalidateQueries({ queryKey: [...INVITATIONS_KEY, 'list'] })
      toast(m.addressSaved())
      onDone()
    },
    onUnchanged: onDone,
  })
  return (
    <SaveForm {...form} label={m.save()} variant="ghost">
      <TextField
        label={m.email()}
        description={m.addressHint()}
        type="email"
        autoComplete="off"
        {...fields.text('email')}
      />
    </SaveForm>
  )
}

/** Where an invitation goes: old addresses are often the first thing that is wrong. */
export function EditAddress({ id, onDone }: { id: string; onDone: () => void }) {
  const invitation = useQuery(invitationQuery(id))
  return (
    <Loaded
      query={invitation}
      error={invitation.error ? problemText(invitation.error) : undefined}
      height={120}
    >
      {(versioned) => <AddressForm start={versioned} onDone={onDone} />}
    </Loaded>
  )
}
