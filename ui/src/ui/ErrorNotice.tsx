import * as m from '@/messages/common.gen'
import { Button } from './Button'
import { Notice } from './Notice'

/** A list or page that did not come, with another try. */
export function ErrorNotice({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <Notice
      alert
      title={m.errorTitle()}
      actions={
        <Button variant="ghost" onClick={onRetry}>
          {m.retry()}
        </Button>
      }
    >
      {text}
    </Notice>
  )
}
