import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import type { EventView } from '@/api/types'
import { useSelf } from '@/features/auth/queries'
import { paths } from '@/lib/paths'
import * as m from '@/messages/photos.gen'
import { Button } from '@/ui/Button'
import layout from '@/ui/layout.module.css'
import { Patch } from '@/ui/Patch'
import { Picture } from '@/ui/Picture'
import classes from './photos.module.css'
import { newestPhotosQuery } from './queries'
import { altOf } from './words'

export interface AlbumPatchProps {
  event: Pick<EventView, 'id' | 'title' | 'startsAt'>
}

/** The newest photos of an event. Without any: an invitation for members once it has begun, and nothing for others. */
export default function AlbumPatch({ event }: AlbumPatchProps) {
  const self = useSelf()
  const [openedAt] = useState(Date.now)
  const photos = useQuery(newestPhotosQuery(event.id)).data
  if (!photos) return null
  const empty = photos.length === 0
  if (empty && (!self || Date.parse(event.startsAt) > openedAt)) return null
  return (
    <Patch aria-labelledby="album">
      <h2 id="album" className={classes.small}>
        {m.title()}
      </h2>
      {empty ? (
        <p className={layout.muted}>{m.invitation()}</p>
      ) : (
        <ul className={classes.squares}>
          {photos.map((photo) => (
            <li key={photo.id}>
              <Link to={paths.eventPhoto(event.id, photo.id)} className={classes.thumb}>
                <Picture photo={photo} alt={altOf(photo, event.title)} sizes="220px" fill />
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Button component={Link} to={paths.eventPhotos(event.id)} variant={empty ? 'filled' : 'ghost'}>
        {empty ? m.beFirst() : m.wholeAlbum()}
      </Button>
    </Patch>
  )
}
