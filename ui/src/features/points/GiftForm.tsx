import { formError } from '@/api/fieldErrors'
import { useFields } from '@/lib/useFields'
import * as m from '@/messages/points.gen'
import { TextField } from '@/ui/fields'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { useGivePoints } from './mutations'
import { signed } from './words'

const EMPTY = { amount: '', reason: '' }
const MOST = 10_000

/** Also with the true minus that the ledger shows. */
const toAmount = (text: string): number => Number(text.trim().replace('−', '-') || NaN)

const validate = ({ amount, reason }: typeof EMPTY) => {
  const number = toAmount(amount)
  const fits = Number.isInteger(number) && number !== 0 && Math.abs(number) <= MOST
  return { ...(!fits && { amount: m.amountInvalid() }), ...(!reason.trim() && { reason: m.required() }) }
}

/** Points that a master gives or takes, and why. */
export function GiftForm({ id }: { id: string }) {
  const give = useGivePoints()
  const fields = useFields(EMPTY, validate)
  return (
    <SaveForm
      formRef={fields.form}
      pending={give.isPending}
      error={formError(give.error)}
      label={m.book()}
      variant="ghost"
      onSubmit={fields.submit(({ amount, reason }) =>
        give.mutate(
          { id, amount: toAmount(amount), reason: reason.trim() },
          {
            onSuccess: () => {
              toast(m.booked({ amount: signed(toAmount(amount)) }))
              fields.reset(EMPTY)
            },
          },
        ),
      )}
    >
      <TextField label={m.amount()} {...fields.text('amount')} />
      <TextField label={m.reason()} description={m.reasonText()} maxLength={200} {...fields.text('reason')} />
    </SaveForm>
  )
}
