import { useId, type ReactNode } from 'react'
import classes from './Segments.module.css'
import layout from './layout.module.css'

interface SegmentsProps<T extends string> {
  label: string
  /** Undefined while none is chosen. */
  value: T | undefined
  onChange: (value: T) => void
  options: { value: T; name: string; content: ReactNode; lang?: string; disabled?: boolean }[]
}

/** One of a few, side by side: radio buttons in the shape of a strip. */
export function Segments<T extends string>({ label, value, onChange, options }: SegmentsProps<T>) {
  const name = useId()
  return (
    <fieldset className={classes.segments}>
      <legend className={layout.srOnly}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.segment} lang={option.lang} title={option.name}>
          <input
            type="radio"
            className={classes.input}
            name={name}
            aria-label={option.name}
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          {option.content}
        </label>
      ))}
    </fieldset>
  )
}
