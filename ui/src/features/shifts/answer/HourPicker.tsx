import { formatTime } from '@/lib/dates'
import * as m from '@/messages/shifts.gen'
import { Button } from '@/ui/Button'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { nextHour } from '../hours'
import { stretchName } from '../words'
import classes from './HourPicker.module.css'
import type { HourOption } from './places'

interface HourPickerProps {
  options: HourOption[]
  chosen: ReadonlySet<string>
  /** Whether an hour in which nobody more is needed cannot be chosen. */
  strict: boolean
  error: string | undefined
  onChange: (chosen: ReadonlySet<string>) => void
}

/** The hours one can work, large enough for a thumb. */
export function HourPicker({ options, chosen, strict, error, onChange }: HourPickerProps) {
  const isOpen = ({ places, taken }: HourOption) => !strict || taken || places > 0
  const open = options.filter(isOpen).map(({ from }) => from)
  const toggle = (hour: string) => {
    const next = new Set(chosen)
    if (!next.delete(hour)) next.add(hour)
    onChange(next)
  }
  const all = open.every((hour) => chosen.has(hour))
  return (
    <fieldset className={classes.picker}>
      <legend className={classes.legend}>{m.hours()}</legend>
      <div className={classes.hours}>
        {options.map((option) => (
          <label
            key={option.from}
            className={classNames(
              classes.hour,
              !isOpen(option) && !chosen.has(option.from) && classes.closed,
            )}
          >
            <input
              type="checkbox"
              className={classes.input}
              checked={chosen.has(option.from)}
              disabled={!isOpen(option) && !chosen.has(option.from)}
              aria-label={stretchName({ from: option.from, until: nextHour(option.from) })}
              onChange={() => toggle(option.from)}
            />
            <b>{formatTime(option.from)}</b>
            <small>{option.places > 0 ? m.hourPlaces({ count: option.places }) : m.hourFull()}</small>
          </label>
        ))}
      </div>
      <div>
        <Button compact variant="subtle" onClick={() => onChange(new Set(all ? [] : open))}>
          {all ? m.noHours() : m.allHours()}
        </Button>
      </div>
      <div role="alert">{error && <p className={layout.formError}>{error}</p>}</div>
    </fieldset>
  )
}
