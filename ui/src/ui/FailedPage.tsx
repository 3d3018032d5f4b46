import * as m from '@/messages/common.gen'
import { Button } from './Button'
import { Heading, Page } from './Page'

/** A page of which nothing came, with another try: a page needs its headline also then. */
export function FailedPage({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <Page title={m.errorTitle()}>
      <div role="alert">
        <Heading title={m.errorTitle()} lead={text} />
      </div>
      <Button variant="ghost" onClick={onRetry}>
        {m.retry()}
      </Button>
    </Page>
  )
}
