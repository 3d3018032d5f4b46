import { useEffect, useRef } from 'react'
import * as m from '@/messages/factors.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { toast } from '@/ui/toasts'
import classes from './auth.module.css'

/** Shown once; whoever leaves without them gets new ones only. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const text = codes.join('\n') + '\n'
  const onCopy = () => {
    void navigator.clipboard.writeText(text).then(() => toast(m.codesCopied()))
  }
  return (
    <div className={layout.stack}>
      <h3 ref={heading} tabIndex={-1}>
        {m.codesTitle()}
      </h3>
      <p>{m.codesText()}</p>
      <ol className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className={layout.row}>
        <Button compact variant="ghost" onClick={onCopy}>
          {m.codesCopy()}
        </Button>
        <Button
          compact
          variant="ghost"
          component="a"
          download="tmeit-recovery-codes.txt"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
        >
          {m.codesDownload()}
        </Button>
      </div>
      <div>
        <Button onClick={onKept}>{m.codesKept()}</Button>
      </div>
    </div>
  )
}
