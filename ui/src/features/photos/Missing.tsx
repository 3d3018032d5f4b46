import { Link } from 'react-router'
import { paths } from '@/lib/paths'
import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import { Heading, Page } from '@/ui/Page'

interface MissingProps {
  text: string
  /** Of the album that it would be in. */
  eventId?: string
}

/** No photo or album for this reader: gone, taken down, never there, or not theirs to see. */
export function Missing({ text, eventId }: MissingProps) {
  return (
    <Page title={m.missingTitle()}>
      <Heading title={m.missingTitle()} lead={text} />
      <Button component={Link} to={eventId ? paths.eventPhotos(eventId) : paths.events()} variant="ghost">
        {eventId ? m.toAlbum() : m.toEvents()}
      </Button>
    </Page>
  )
}
