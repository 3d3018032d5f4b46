import { Link } from 'react-router'
import { paths } from '@/lib/paths'
import * as m from '@/messages/events.gen'
import { Button } from '@/ui/Button'
import { Heading, Page } from '@/ui/Page'

/** No event for this reader: gone, never there, or not theirs to open or change. */
export function MissingEvent({ text }: { text: string }) {
  return (
    <Page title={m.notFoundTitle()}>
      <Heading title={m.notFoundTitle()} lead={text} />
      <Button component={Link} to={paths.events()} variant="ghost">
        {m.toList()}
      </Button>
    </Page>
  )
}
