import { formError } from '@/api/fieldErrors'
import type { DisputeView } from '@/api/types'
import { formatMoment } from '@/lib/dates'
import { useFields } from '@/lib/useFields'
import * as m from '@/messages/reports.gen'
import { TextAreaField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { useDispute } from './mutations'
import { Said } from './Said'

const MOST = 1000

/** For a worker who thinks that the report is wrong about them. */
export function DisputePatch({ eventId, said }: { eventId: string; said: DisputeView | undefined }) {
  const dispute = useDispute(eventId)
  const fields = useFields({ text: '' }, ({ text }) => (text.trim() ? {} : { text: m.required() }))
  return (
    <Patch aria-labelledby="dispute">
      <h2 id="dispute">{m.dispute()}</h2>
      <p className={layout.muted}>{m.disputeText()}</p>
      {said && <Said dispute={said}>{m.youSaid({ when: formatMoment(said.at) })}</Said>}
      <SaveForm
        formRef={fields.form}
        pending={dispute.isPending}
        error={formError(dispute.error)}
        label={m.send()}
        variant="ghost"
        onSubmit={fields.submit(({ text }) =>
          dispute.mutate(text.trim(), {
            onSuccess: () => {
              toast(m.sent())
              fields.reset({ text: '' })
            },
          }),
        )}
      >
        <TextAreaField
          label={m.disputeLabel()}
          maxLength={MOST}
          autosize
          minRows={3}
          {...fields.text('text')}
          onChange={(event) => fields.set('text', event.currentTarget.value)}
        />
      </SaveForm>
    </Patch>
  )
}
