import { useState } from 'react'
import { useNavigate } from 'react-router'
import { formError } from '@/api/fieldErrors'
import type { Versioned } from '@/api/client'
import type { Member } from '@/api/types'
import { fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/admin.gen'
import * as common from '@/messages/common.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { toast } from '@/ui/toasts'
import { useDeleteMember, useRestoreMember } from '../mutations'

/** Asks first, and leaves a way back afterwards. */
export function DeleteMember({ member: { value: member, etag } }: { member: Versioned<Member> }) {
  const [asking, setAsking] = useState(false)
  const remove = useDeleteMember()
  const restore = useRestoreMember()
  const navigate = useNavigate()
  const name = fullName(member)

  function onDeleted() {
    toast(m.memberDeleted({ name }), {
      label: common.undo(),
      run: () => restore.mutate(member),
    })
    void navigate(paths.adminMembers())
  }

  return (
    <>
      <Button variant="ghost" onClick={() => setAsking(true)}>
        {m.deleteMember()}
      </Button>
      {asking && (
        <ConfirmDialog
          title={m.deleteQuestion({ name })}
          confirm={m.deleteIt()}
          pending={remove.isPending}
          error={formError(remove.error)}
          onConfirm={() => remove.mutate({ id: member.shortId, etag }, { onSuccess: onDeleted })}
          onClose={() => setAsking(false)}
        >
          <p>{m.deleteText()}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
