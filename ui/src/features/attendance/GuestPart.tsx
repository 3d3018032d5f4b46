import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldErrors, formError } from '@/api/fieldErrors'
import { problemText } from '@/api/problem'
import type { GuestDataView } from '@/api/types'
import { today } from '@/lib/dates'
import { useFields } from '@/lib/useFields'
import { atMost, required } from '@/lib/validation'
import * as m from '@/messages/attendance.gen'
import { Button } from '@/ui/Button'
import { CheckField, DateField, TextField } from '@/ui/fields'
import { Loaded } from '@/ui/Loaded'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import classes from './attendance.module.css'
import { useGiveGuestData } from './mutations'
import { guestDataQuery } from './queries'

const FIELDS = ['bornOn', 'food', 'drink'] as const
const LONGEST_FOOD = 200
const LONGEST_DRINK = 100
const EARLIEST_BIRTH = '1900-01-01'

const filled = (text: string) => text.trim() || undefined

function GuestForm({ eventId, data, onDone }: { eventId: string; data: GuestDataView; onDone: () => void }) {
  const give = useGiveGuestData(eventId)
  const initial = {
    bornOn: data.guest?.bornOn ?? '',
    food: data.guest?.food ?? '',
    drink: data.guest?.drink ?? '',
    remember: data.remembered,
  }
  const { form, text, check, submit, show } = useFields(initial, (values) => ({
    bornOn: required(values.bornOn),
    food: atMost(LONGEST_FOOD, values.food),
    drink: atMost(LONGEST_DRINK, values.drink),
  }))
  const onSubmit = submit(({ bornOn, food, drink, remember }) => {
    const [eats, drinks] = [filled(food), filled(drink)]
    give.mutate(
      { bornOn, remember, ...(eats && { food: eats }), ...(drinks && { drink: drinks }) },
      {
        onSuccess: () => {
          toast(m.guestSaved())
          onDone()
        },
        onError: (error) => show(fieldErrors(error, FIELDS)),
      },
    )
  })
  return (
    <SaveForm
      formRef={form}
      onSubmit={onSubmit}
      pending={give.isPending}
      error={formError(give.error, FIELDS)}
      label={m.guestSave()}
    >
      <DateField
        label={m.bornOn()}
        required
        autoComplete="bday"
        {...text('bornOn')}
        min={EARLIEST_BIRTH}
        max={today()}
      />
      <TextField label={m.food()} description={m.foodHint()} {...text('food')} />
      <TextField label={m.drink()} description={m.drinkHint()} {...text('drink')} />
      <CheckField label={m.remember()} {...check('remember')} />
      <p className={classes.small}>{m.guestPrivacy()}</p>
    </SaveForm>
  )
}

function Given({ eventId, data }: { eventId: string; data: GuestDataView }) {
  const [editing, setEditing] = useState(false)
  if (editing || !data.given)
    return (
      <>
        <h3 className={classes.group}>{m.guestTitle()}</h3>
        <GuestForm eventId={eventId} data={data} onDone={() => setEditing(false)} />
      </>
    )
  return (
    <div className={classes.given}>
      <p>{m.guestGiven()}</p>
      <Button compact variant="ghost" onClick={() => setEditing(true)}>
        {m.guestChange()}
      </Button>
    </div>
  )
}

/** What the hosts of a gasque or a trip want to know of the reader. */
export function GuestPart({ eventId }: { eventId: string }) {
  const data = useQuery(guestDataQuery(eventId))
  return (
    <section className={classes.guest} aria-label={m.guestTitle()}>
      <Loaded query={data} error={data.error ? problemText(data.error) : undefined} height={120}>
        {(loaded) => <Given eventId={eventId} data={loaded} />}
      </Loaded>
    </section>
  )
}
