import { useState } from 'react'
import type { Versioned } from '@/api/client'
import { formError } from '@/api/fieldErrors'
import type { RulesView } from '@/api/types'
import { useFields } from '@/lib/useFields'
import * as m from '@/messages/points.gen'
import { Button } from '@/ui/Button'
import { ConfirmDialog } from '@/ui/ConfirmDialog'
import { TextField } from '@/ui/fields'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { SaveForm } from '@/ui/SaveForm'
import { toast } from '@/ui/toasts'
import { useApplyRules, useDryRun } from '../mutations'
import classes from '../points.module.css'
import { DryRun } from './DryRun'

const FIGURES = ['perEvent', 'reports', 'reportsBonus'] as const
const LABELS = { perEvent: m.figurePerEvent, reports: m.figureReports, reportsBonus: m.figureBonus }

type Fields = Record<(typeof FIGURES)[number] | 'reason', string>

const validate = (fields: Fields) =>
  Object.fromEntries(
    FIGURES.filter((name) => !/^[1-9]\d{0,4}$/.test(fields[name].trim())).map((name) => [
      name,
      m.figureInvalid(),
    ]),
  ) as Partial<Fields>

const toFigures = (fields: Fields) => ({
  perEvent: Number(fields.perEvent),
  reports: Number(fields.reports),
  reportsBonus: Number(fields.reportsBonus),
})

/** Other figures: first what they would change, then whether they shall hold. */
export function ChangeRules({ rules: { value, etag } }: { rules: Versioned<RulesView> }) {
  const { current } = value
  const dryRun = useDryRun()
  const apply = useApplyRules()
  const [asking, setAsking] = useState(false)
  const fields = useFields<Fields>(
    {
      perEvent: String(current.perEvent),
      reports: String(current.reports),
      reportsBonus: String(current.reportsBonus),
      reason: '',
    },
    validate,
  )
  const tried = dryRun.data && dryRun.variables

  function applyIt() {
    if (!tried) return
    apply.mutate(
      { etag, figures: tried, reason: fields.values.reason.trim() },
      { onSuccess: () => toast(m.applied()), onSettled: () => setAsking(false) },
    )
  }

  return (
    <Patch aria-labelledby="change-rules">
      <h2 id="change-rules">{m.change()}</h2>
      <p className={layout.muted}>{m.changeText()}</p>
      <div className={layout.stack}>
        <SaveForm
          formRef={fields.form}
          onSubmit={fields.submit((values) => dryRun.mutate(toFigures(values)))}
          pending={dryRun.isPending}
          error={formError(dryRun.error ?? apply.error)}
          label={m.dryRun()}
          variant="ghost"
        >
          <div className={classes.figures}>
            {FIGURES.map((name) => (
              <TextField
                key={name}
                label={LABELS[name]()}
                inputMode="numeric"
                {...fields.text(name)}
                onChange={(event) => {
                  fields.set(name, event.currentTarget.value)
                  dryRun.reset()
                }}
              />
            ))}
          </div>
        </SaveForm>
        {dryRun.data && <DryRun outcome={dryRun.data} />}
        {tried && (
          <>
            <TextField
              label={m.why()}
              description={m.reasonText()}
              maxLength={200}
              {...fields.text('reason')}
            />
            <div>
              <Button disabled={!fields.values.reason.trim()} onClick={() => setAsking(true)}>
                {m.apply()}
              </Button>
            </div>
          </>
        )}
      </div>
      {asking && (
        <ConfirmDialog
          title={m.applyQuestion()}
          confirm={m.apply()}
          variant="filled"
          pending={apply.isPending}
          onConfirm={applyIt}
          onClose={() => setAsking(false)}
        >
          {dryRun.data && <p>{m.wouldChange({ count: dryRun.data.members })}</p>}
        </ConfirmDialog>
      )}
    </Patch>
  )
}
