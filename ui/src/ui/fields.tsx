import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/ActionIcon.css'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/PasswordInput.css'
import '@mantine/core/styles/Checkbox.css'
import * as m from '@/messages/common.gen'
import classes from './fields.module.css'

const classNames = {
  root: classes.field,
  label: classes.label,
  input: classes.input,
  description: classes.description,
  error: classes.error,
}

export const TextField = TextInput.withProps({ classNames })
export const TextAreaField = Textarea.withProps({ classNames })
export const SelectField = NativeSelect.withProps({ classNames })

export const DateField = TextInput.withProps({
  classNames,
  type: 'date',
  min: '1950-01-01',
  max: '2099-12-31',
})

type PasswordFieldProps = Parameters<typeof PasswordInput>[0]

export function PasswordField(props: PasswordFieldProps) {
  return (
    <PasswordInput
      classNames={{ ...classNames, visibilityToggle: classes.toggle }}
      visibilityToggleButtonProps={{ 'aria-label': m.showPassword(), tabIndex: 0 }}
      aria-invalid={Boolean(props.error)}
      {...props}
    />
  )
}

export const CheckField = Checkbox.withProps({
  classNames: {
    root: classes.check,
    body: classes.checkBody,
    input: classes.checkInput,
    label: classes.checkLabel,
    error: classes.error,
  },
})
