import { useQuery } from '@tanstack/react-query'
import type { CSSProperties } from 'react'
import { Link, useParams } from 'react-router'
import { isStatus, problemText } from '@/api/problem'
import type { EventView, PhotoView } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { eventQuery } from '@/features/events/queries'
import { formatMoment } from '@/lib/dates'
import { fullName } from '@/lib/names'
import { paths } from '@/lib/paths'
import * as m from '@/messages/photos.gen'
import { FailedPage } from '@/ui/FailedPage'
import { FormScope } from '@/ui/FormScope'
import layout from '@/ui/layout.module.css'
import { Loaded } from '@/ui/Loaded'
import { Page } from '@/ui/Page'
import { Patch } from '@/ui/Patch'
import { Picture } from '@/ui/Picture'
import { Caption } from './Caption'
import { CoverChoice } from './CoverChoice'
import { Missing } from './Missing'
import { People } from './People'
import classes from './photos.module.css'
import { photoQuery } from './queries'
import { Removal } from './Removal'
import { Turning } from './Turning'
import { altOf } from './words'

function uploadText({ uploadedBy, uploadedAt }: PhotoView): string {
  const when = formatMoment(uploadedAt)
  return uploadedBy ? m.uploadedBy({ name: fullName(uploadedBy), when }) : m.uploaded({ when })
}

function Photo({ event, photo }: { event: EventView; photo: PhotoView }) {
  const self = useSelf()
  const which = { eventId: event.id, id: photo.id }
  const shape = photo.width / photo.height
  return (
    <Page title={photo.caption ?? m.photoOf({ title: event.title })}>
      <div className={classes.top}>
        <h1 tabIndex={-1}>{m.photoOf({ title: event.title })}</h1>
        <Link to={paths.eventPhotos(event.id)}>{m.toAlbum()}</Link>
      </div>
      <Patch as="figure" className={classes.print} style={{ '--shape': shape } as CSSProperties}>
        <div className={classes.mat}>
          <div className={classes.large}>
            <Picture photo={photo} alt={altOf(photo, event.title)} sizes="min(100vw, 1160px)" eager />
          </div>
        </div>
        <Turning eventId={event.id} id={photo.id} />
      </Patch>
      <div className={layout.two}>
        <div className={layout.stack}>
          <FormScope>
            <Caption key={photo.id} which={which} photo={photo} />
          </FormScope>
          <p className={classes.uploaded}>{uploadText(photo)}</p>
          <div className={layout.row}>
            {event.organiser && <CoverChoice key={`cover ${photo.id}`} which={which} photo={photo} />}
            <Removal key={`removal ${photo.id}`} which={which} photo={photo} />
          </div>
        </div>
        {self && <People key={photo.id} which={which} people={photo.people} self={self} />}
      </div>
    </Page>
  )
}

export default function PhotoPage() {
  const { id: eventId = '', photoId = '' } = useParams()
  const event = useQuery(eventQuery(eventId))
  const photo = useQuery(photoQuery(photoId))
  const error = event.error ?? photo.error
  const elsewhere = photo.data && photo.data.eventId !== eventId
  if (elsewhere || isStatus(error, 400, 404))
    return <Missing text={m.missingPhoto()} {...(event.data && { eventId })} />
  if (error && !(event.data && photo.data))
    return (
      <FailedPage
        text={problemText(error)}
        onRetry={() => {
          void event.refetch()
          void photo.refetch()
        }}
      />
    )
  return (
    <Loaded query={event} error={undefined} height={640}>
      {({ value }) => (
        <Loaded query={photo} error={undefined} height={640}>
          {(shown) => <Photo event={value} photo={shown} />}
        </Loaded>
      )}
    </Loaded>
  )
}
