import { useQuery } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { fieldErrors } from '@/api/fieldErrors'
import type { Member, TitleView } from '@/api/types'
import { formatDay, today } from '@/lib/dates'
import { fullName } from '@/lib/names'
import * as m from '@/messages/admin.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { DateField, SelectField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { toast } from '@/ui/toasts'
import { useEndTitle, useGiveTitle } from '../mutations'
import { titleName } from '../people/words'
import { titlesQuery } from '../queries'
import classes from './admin.module.css'

const label = (title: TitleView): string =>
  title.holder ? m.heldBy({ title: titleName(title), holder: fullName(title.holder) }) : titleName(title)

export function TitlePatch({ member }: { member: Member }) {
  const titles = useQuery(titlesQuery).data ?? []
  const [titleId, setTitleId] = useState('')
  const [since, setSince] = useState(today())
  const [asking, setAsking] = useState<'give' | 'end'>()
  const give = useGiveTitle()
  const end = useEndTitle()
  const name = fullName(member)
  const title = titles.find(({ id }) => id === titleId)

  function giveTitle(takeOver: boolean) {
    if (!title) return
    give.mutate(
      { id: member.shortId, titleId: title.id, since, takeOver },
      {
        onSuccess: () => {
          toast(m.titleGiven({ name, title: titleName(title) }))
          setTitleId('')
        },
        onSettled: () => setAsking(undefined),
      },
    )
  }

  function endTitle() {
    end.mutate(
      { id: member.shortId, since },
      { onSuccess: () => toast(m.titleEnded()), onSettled: () => setAsking(undefined) },
    )
  }

  function onSubmit(event: SubmitEvent) {
    event.preventDefault()
    if (title?.holder || member.title) setAsking('give')
    else giveTitle(false)
  }

  return (
    <Patch aria-labelledby="title">
      <h2 id="title">{m.title()}</h2>
      <p>{member.title ? titleName(member.title) : m.titleNone()}</p>
      <form onSubmit={onSubmit} noValidate className={layout.stack}>
        <div className={classes.inline}>
          <SelectField
            label={m.title()}
            value={titleId}
            onChange={(event) => setTitleId(event.currentTarget.value)}
            data={[
              { value: '', label: m.pickTitle() },
              ...titles
                .filter(({ holder }) => holder?.id !== member.id)
                .map((choice) => ({ value: choice.id, label: label(choice) })),
            ]}
          />
          <DateField
            label={m.since()}
            required
            value={since}
            max={today()}
            error={fieldErrors(give.error ?? end.error, ['since']).since}
            onChange={(event) => {
              setSince(event.currentTarget.value)
              give.reset()
              end.reset()
            }}
          />
        </div>
        <div className={layout.row}>
          <Button type="submit" variant="ghost" pending={give.isPending} disabled={!title || !since}>
            {m.giveTitle()}
          </Button>
          {member.title && (
            <Button
              variant="subtle"
              pending={end.isPending}
              disabled={!since}
              onClick={() => setAsking('end')}
            >
              {m.endTitle()}
            </Button>
          )}
        </div>
      </form>
      {asking === 'give' && title && (
        <ConfirmDialog
          title={title.holder ? m.takeOver() : m.endTitleQuestion()}
          confirm={title.holder ? m.takeOverConfirm() : m.giveTitle()}
          pending={give.isPending}
          onConfirm={() => giveTitle(Boolean(title.holder))}
          onClose={() => setAsking(undefined)}
        >
          {title.holder && (
            <p>{m.takeOverText({ holder: fullName(title.holder), title: titleName(title), name })}</p>
          )}
          {member.title && <p>{m.replaceTitleText({ name, title: titleName(member.title) })}</p>}
        </ConfirmDialog>
      )}
      {asking === 'end' && member.title && (
        <ConfirmDialog
          title={m.endTitleQuestion()}
          confirm={m.endTitle()}
          pending={end.isPending}
          onConfirm={endTitle}
          onClose={() => setAsking(undefined)}
        >
          <p>{m.endTitleText({ name, title: titleName(member.title), date: formatDay(since) })}</p>
        </ConfirmDialog>
      )}
    </Patch>
  )
}
