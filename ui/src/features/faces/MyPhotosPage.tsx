import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { problemText } from '@/api/problem'
import type { CurrentSession, PhotoView } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { dayOf, formatDay } from '@/lib/dates'
import { paths } from '@/lib/paths'
import * as m from '@/messages/faces.gen'
import { Button } from '@/ui/Button'
import { Chip } from '@/ui/Chip'
import { classNames } from '@/ui/classNames'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Notice } from '@/ui/Notice'
import { Heading, Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { Picture } from '@/ui/Picture'
import classes from './faces.module.css'
import { PhotoActions } from './PhotoActions'
import { myPhotosQuery } from './queries'
import { useKeptFocus } from './useKeptFocus'

interface ItemProps {
  photo: PhotoView
  self: CurrentSession
}

function Item({ photo, self }: ItemProps) {
  const { id, eventId, caption, face, uploadedAt } = photo
  const what = eventId ? (caption ?? m.fromEvent()) : m.yourOwn()
  return (
    <Patch as="li" className={classes.card}>
      <Link
        to={eventId ? paths.eventPhoto(eventId, id) : paths.profile(self.shortId)}
        className={classes.square}
      >
        <Picture photo={photo} alt={`${what}, ${formatDay(dayOf(uploadedAt))}`} sizes="320px" fill />
      </Link>
      <div className={classes.said}>
        {face && <Chip tone="ok">{m.face()}</Chip>}
        <span>{what}</span>
        <small>{formatDay(dayOf(uploadedAt))}</small>
      </div>
      <PhotoActions photo={photo} />
    </Patch>
  )
}

function Photos({ self }: { self: CurrentSession }) {
  const photos = useInfiniteQuery(myPhotosQuery)
  const items = photos.data?.pages.flatMap((page) => page.items) ?? []
  const around = useKeptFocus(items.length)
  return (
    <Loaded query={photos} error={photos.error ? problemText(photos.error) : undefined} height={420}>
      {() => (
        <div ref={around} tabIndex={-1}>
          {items.length === 0 && !photos.hasNextPage && (
            <Notice
              title={m.noneOfMe()}
              actions={
                <Button component={Link} to={paths.profile(self.shortId)} variant="ghost">
                  {m.toProfile()}
                </Button>
              }
            >
              {m.noneOfMeText()}
            </Notice>
          )}
          <ul className={classNames(layout.plainList, classes.cards)}>
            {items.map((photo) => (
              <Item key={photo.id} photo={photo} self={self} />
            ))}
          </ul>
          {photos.hasNextPage && (
            <p className={classes.more}>
              <Button
                variant="ghost"
                pending={photos.isFetchingNextPage}
                onClick={() => void photos.fetchNextPage()}
              >
                {m.more()}
              </Button>
            </p>
          )}
        </div>
      )}
    </Loaded>
  )
}

export default function MyPhotosPage() {
  const self = useSelf()
  return (
    <Page title={m.mineTitle()}>
      <Heading title={m.mineTitle()} lead={m.mineLead()} />
      {self && <Photos self={self} />}
    </Page>
  )
}
