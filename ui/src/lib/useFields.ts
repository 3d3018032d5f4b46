import { useEffect, useRef, useState, type ChangeEvent, type SubmitEvent } from 'react'

type Errors<T> = Partial<Record<keyof T, string>>

/** The state of a small form: values, an error beside each field, and which of them were changed. */
export function useFields<T extends object>(initial: T, validate: (values: T) => Errors<T> = () => ({})) {
  const [values, setValues] = useState(initial)
  const [errors, setErrors] = useState<Errors<T>>({})
  const form = useRef<HTMLFormElement>(null)
  const seeking = useRef(false)
  // Once the errors stand on the page, however long that takes.
  useEffect(() => {
    if (!seeking.current) return
    seeking.current = false
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])

  function set<K extends keyof T>(key: K, value: T[K]) {
    setValues((before) => ({ ...before, [key]: value }))
    setErrors((before) => ({ ...before, [key]: undefined }))
  }

  /** Shows the errors and puts the cursor where the first of them is. */
  function show(found: Errors<T>) {
    setErrors(found)
    seeking.current = true
  }

  function submit(run: (values: T) => void) {
    return (event: SubmitEvent) => {
      event.preventDefault()
      const found = validate(values)
      if (Object.values(found).some(Boolean)) show(found)
      else {
        setErrors({})
        run(values)
      }
    }
  }

  const text = <K extends keyof T & string>(key: K) => ({
    name: key,
    value: values[key] as string,
    error: errors[key],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      set(key, event.currentTarget.value as T[K]),
  })

  const check = <K extends keyof T & string>(key: K) => ({
    name: key,
    checked: values[key] as boolean,
    error: errors[key],
    onChange: (event: ChangeEvent<HTMLInputElement>) => set(key, event.currentTarget.checked as T[K]),
  })

  function reset(next: T) {
    setValues(next)
    setErrors({})
  }

  /** Takes over what was stored, except where something else was typed since it was sent. */
  function settle(sent: T, stored: T) {
    setValues((now) => {
      const next = { ...stored }
      for (const key of changedKeys(sent, now)) next[key] = now[key]
      return next
    })
    setErrors({})
  }

  return { form, values, set, text, check, submit, show, reset, settle }
}

/** The keys whose values differ from what the form began with. */
export function changedKeys<T extends object>(before: T, after: T): (keyof T)[] {
  return (Object.keys(after) as (keyof T)[]).filter((key) => after[key] !== before[key])
}
