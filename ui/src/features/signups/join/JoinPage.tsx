import { useState } from 'react'
import * as m from '@/messages/signups.gen'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import classes from './join.module.css'
import { EMPTY_FORM, JoinForm } from './JoinForm'
import { LookInMailbox } from './LookInMailbox'
import { Steps } from './Steps'

export default function JoinPage() {
  const [form, setForm] = useState(EMPTY_FORM)
  const [sent, setSent] = useState(false)
  return (
    <Page title={m.joinTitle()} description={m.joinDescription()}>
      <FormScope>
        <Heading title={m.joinTitle()} lead={m.joinLead()} />
        <div className={layout.two}>
          {sent ? (
            <LookInMailbox email={form.email.trim()} onChange={() => setSent(false)} />
          ) : (
            <Patch aria-label={m.joinTitle()}>
              <JoinForm
                start={form}
                onSent={(values) => {
                  setForm({ ...values, password: '' })
                  setSent(true)
                }}
              />
            </Patch>
          )}
          <Patch tone="ghost" className={classes.aside} aria-labelledby="steps">
            <h2 id="steps">{m.stepsTitle()}</h2>
            <Steps at={sent ? 1 : undefined} />
          </Patch>
        </div>
      </FormScope>
    </Page>
  )
}
