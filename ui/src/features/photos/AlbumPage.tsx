import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { isStatus, problemText } from '@/api/problem'
import type { EventView } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { eventQuery } from '@/features/events/queries'
import { formatWeekday } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import { FailedPage } from '@/ui/FailedPage'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { AlbumGrid } from './AlbumGrid'
import { Missing } from './Missing'
import classes from './photos.module.css'
import { albumFile, albumQuery } from './queries'
import { Uploader } from './Uploader'

function Photos({ event }: { event: EventView }) {
  const self = useSelf()
  const album = useInfiniteQuery(albumQuery(event.id))
  return (
    <Loaded query={album} error={album.error ? problemText(album.error) : undefined} height={480}>
      {({ pages }) => {
        const photos = pages.flatMap(({ items }) => items)
        if (photos.length === 0)
          return <Notice title={m.none()}>{self ? m.noneText() : m.noneForVisitors()}</Notice>
        return (
          <>
            <AlbumGrid eventId={event.id} title={event.title} photos={photos} />
            {album.hasNextPage && (
              <div className={classes.more}>
                <Button
                  variant="ghost"
                  pending={album.isFetchingNextPage}
                  onClick={() => void album.fetchNextPage()}
                >
                  {m.more()}
                </Button>
              </div>
            )}
            {self && (
              <p className={classes.more}>
                <Button component="a" href={albumFile(event.id)} download variant="subtle">
                  {m.download()}
                </Button>
              </p>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

export default function AlbumPage() {
  const { id = '' } = useParams()
  const self = useSelf()
  const event = useQuery(eventQuery(id))
  if (event.error && !event.data) {
    if (isStatus(event.error, 400, 404)) return <Missing text={m.missingAlbum()} />
    return <FailedPage text={problemText(event.error)} onRetry={() => void event.refetch()} />
  }
  return (
    <Loaded query={event} error={undefined} height={520}>
      {({ value }) => (
        <Page title={m.albumOf({ title: value.title })}>
          <Heading
            title={m.albumOf({ title: value.title })}
            lead={<span className={classes.lead}>{formatWeekday(value.startsAt)}</span>}
            actions={
              <Button component={Link} to={paths.event(id)} variant="ghost">
                {m.toEvent()}
              </Button>
            }
          />
          <div className={layout.stack}>
            {self && <Uploader eventId={id} memberId={self.memberId} />}
            <Photos event={value} />
          </div>
        </Page>
      )}
    </Loaded>
  )
}
