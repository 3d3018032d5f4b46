import { useState } from 'react'
import type { Versioned } from '@/api/client'
import { isProblem, problemText } from '@/api/problem'
import type { ReportView, TimeWorked, ReportLine } from '@/api/types'
import { MemberFace } from '@/features/faces/parts'
import { fullName, nameWithNickname } from '@/lib/names'
import * as m from '@/messages/reports.gen'
import { Button } from '@/ui/Button'
import { Conflict } from '@/ui/Conflict'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { Segments } from '@/ui/Segments'
import { toast } from '@/ui/toasts'
import { AddWorker } from './AddWorker'
import { useFileReport } from './mutations'
import classes from './reports.module.css'
import { Said } from './Said'
import { TIMES, timeName } from './words'

const NOT_THERE = 'NONE'
const CHOICES: readonly (TimeWorked | typeof NOT_THERE)[] = [NOT_THERE, ...TIMES]

const toTime = (choice: TimeWorked | typeof NOT_THERE) => (choice === NOT_THERE ? undefined : choice)

interface LineProps {
  worker: ReportLine
  onTime: (time: TimeWorked | undefined) => void
  onRemove: (() => void) | undefined
}

function Line({ worker: { member, worked, dispute }, onTime, onRemove }: LineProps) {
  const name = fullName(member)
  return (
    <li className={classes.line}>
      <span className={classes.person}>
        <MemberFace person={member} id={member.id} small />
        <strong>{nameWithNickname(member)}</strong>
      </span>
      {onRemove && (
        <Button compact variant="subtle" aria-label={m.remove({ name })} onClick={onRemove}>
          ✕
        </Button>
      )}
      <div className={classes.times}>
        <Segments
          label={m.timeOf({ name })}
          value={worked ?? NOT_THERE}
          onChange={(choice) => onTime(toTime(choice))}
          options={CHOICES.map((choice) => ({
            value: choice,
            name: timeName(toTime(choice)),
            content: timeName(toTime(choice)),
          }))}
        />
      </div>
      {dispute && <Said dispute={dispute}>{m.says({ name })}</Said>}
    </li>
  )
}

const request = ({ member, worked }: ReportLine) => ({ memberId: member.id, ...(worked && { worked }) })

interface ReportFormProps {
  eventId: string
  report: Versioned<ReportView>
  onReload: () => void
}

/** Who was there and for how long, one line each. */
export function ReportForm({ eventId, report, onReload }: ReportFormProps) {
  // Saved with the version it began from, whatever comes in meanwhile: nobody's lines are overwritten unseen.
  const [base, setBase] = useState(report)
  const [workers, setWorkers] = useState(base.value.workers)
  const file = useFileReport(eventId)
  const conflict = isProblem(file.error, 'changed-meanwhile')
  const known = new Set(base.value.workers.map(({ member }) => member.id))

  const setTime = (id: string, time: TimeWorked | undefined) =>
    setWorkers((before) =>
      before.map((worker) => {
        if (worker.member.id !== id) return worker
        const { member, dispute } = worker
        return { member, ...(time && { worked: time }), ...(dispute && { dispute }) }
      }),
    )

  const save = (over: boolean) =>
    file.mutate(
      { etag: base.etag, workers: workers.map(request), over },
      {
        onSuccess: (saved) => {
          setBase(saved)
          setWorkers(saved.value.workers)
          toast(m.saved())
        },
      },
    )

  return (
    <Patch aria-labelledby="crew">
      <h2 id="crew">{m.crew()}</h2>
      {workers.length === 0 && <p className={layout.muted}>{m.nobody()}</p>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save(false)
        }}
      >
        <ul className={layout.plainList}>
          {workers.map((worker) => (
            <Line
              key={worker.member.id}
              worker={worker}
              onTime={(time) => setTime(worker.member.id, time)}
              onRemove={
                known.has(worker.member.id)
                  ? undefined
                  : () => setWorkers((before) => before.filter((one) => one.member.id !== worker.member.id))
              }
            />
          ))}
        </ul>
        <AddWorker
          there={new Set(workers.map(({ member }) => member.id))}
          onAdd={(member) => setWorkers((before) => [...before, { member, worked: 'H6' }])}
        />
        <FormError text={file.error && !conflict ? problemText(file.error) : undefined} />
        {conflict && (
          <Conflict pending={file.isPending} onReload={onReload} onSaveAnyway={() => save(true)} />
        )}
        <div className={classes.foot}>
          <strong role="status">
            {m.willWork({ count: workers.filter(({ worked }) => worked).length })}
          </strong>
          <Button type="submit" variant="lime" pending={file.isPending}>
            {m.save()}
          </Button>
        </div>
      </form>
    </Patch>
  )
}
