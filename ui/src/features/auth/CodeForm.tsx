import { useEffect } from 'react'
import { isProblem, problemText } from '@/api/problem'
import type { CurrentSession } from '@/api/types'
import { useFields } from '@/lib/useFields'
import { required } from '@/lib/validation'
import * as m from '@/messages/auth.gen'
import { Button } from '@/ui/Button'
import { TextField } from '@/ui/fields'
import { FormError } from '@/ui/FormError'
import layout from '@/ui/layout.module.css'
import { useSecondFactor } from './mutations'
import './problems'

interface CodeFormProps {
  onLoggedIn: (session: CurrentSession) => void
  onBeginAgain: () => void
}

/** The second step of a log-in. */
export function CodeForm({ onLoggedIn, onBeginAgain }: CodeFormProps) {
  const finish = useSecondFactor(onLoggedIn)
  const { form, text, submit, set, show } = useFields({ code: '' }, ({ code }) => ({ code: required(code) }))
  const wrong = isProblem(finish.error, 'wrong-code')
  const over = isProblem(finish.error, 'log-in-expired')
  const onSubmit = submit(({ code }) =>
    finish.mutate(code.trim(), {
      onError: (error) => {
        set('code', '')
        if (isProblem(error, 'wrong-code')) show({ code: problemText(error) })
      },
    }),
  )
  useEffect(() => form.current?.querySelector('input')?.focus(), [form])
  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={layout.stack}>
      <h2>{m.codeTitle()}</h2>
      <p className={layout.muted}>{m.codeLead()}</p>
      <TextField
        label={m.code()}
        description={m.codeHint()}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        disabled={over}
        {...text('code')}
      />
      <FormError text={finish.error && !wrong ? problemText(finish.error) : undefined} />
      <div className={layout.row}>
        {!over && (
          <Button type="submit" pending={finish.isPending}>
            {m.logIn()}
          </Button>
        )}
        <Button variant={over ? undefined : 'subtle'} onClick={onBeginAgain}>
          {m.beginAgain()}
        </Button>
      </div>
    </form>
  )
}
