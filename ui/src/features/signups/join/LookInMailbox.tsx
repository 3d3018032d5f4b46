import { useEffect, useRef } from 'react'
import * as m from '@/messages/signups.gen'
import { Button } from '@/ui/Button'
import { Patch } from '@/ui/Patch'
import classes from './join.module.css'

function Envelope() {
  return (
    <svg
      className={classes.envelope}
      viewBox="0 0 92 64"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
    >
      <rect x="3" y="3" width="86" height="58" rx="10" strokeWidth="4" />
      <path d="M8 10l38 30L84 10" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round" />
      <path d="M12 54l22-20M80 54L58 34" strokeWidth="3" strokeDasharray="6 6" strokeLinecap="round" />
    </svg>
  )
}

/** The same whatever is known of the address: only its owner reads in the mail what comes of it. */
export function LookInMailbox({ email, onChange }: { email: string; onChange: () => void }) {
  const headline = useRef<HTMLHeadingElement>(null)
  // The form that had the focus is gone.
  useEffect(() => headline.current?.focus(), [])
  return (
    <Patch tone="loud" className={classes.letter} aria-labelledby="sent">
      <Envelope />
      <h2 id="sent" ref={headline} tabIndex={-1}>
        {m.sentTitle()}
      </h2>
      <p>{m.sentText({ email })}</p>
      <p className={classes.quiet}>{m.sentHint()}</p>
      <Button variant="lime" onClick={onChange}>
        {m.changeAddress()}
      </Button>
    </Patch>
  )
}
