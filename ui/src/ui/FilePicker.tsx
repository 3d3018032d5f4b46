import type { ComponentProps } from 'react'
import { Button } from './Button'
import classes from './FilePicker.module.css'
import layout from './layout.module.css'

interface FilePickerProps extends Pick<ComponentProps<'input'>, 'accept' | 'multiple' | 'capture'> {
  label: string
  variant?: 'filled' | 'ghost'
  onPick: (files: File[]) => void
}

/** The browser's own choice of files, as a button. */
export function FilePicker({ label, variant = 'filled', onPick, ...input }: FilePickerProps) {
  return (
    <span className={classes.picker}>
      <Button component="label" variant={variant}>
        {label}
        <input
          type="file"
          className={layout.srOnly}
          {...input}
          onChange={(event) => {
            onPick([...(event.currentTarget.files ?? [])])
            // So that the same file can be chosen again.
            event.currentTarget.value = ''
          }}
        />
      </Button>
    </span>
  )
}
