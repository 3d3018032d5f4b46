import type { CSSProperties } from 'react'
import { Link } from 'react-router'
import type { PhotoView } from '@/api/types'
import { paths } from '@/lib/paths'
import * as m from '@/messages/photos.gen'
import { Picture } from '@/ui/Picture'
import classes from './photos.module.css'
import { altOf } from './words'

/** How wide a photo is for each pixel of a row's height, where rows are stretched to fill the page. */
const STRETCH = 300

interface AlbumGridProps {
  eventId: string
  title: string
  photos: PhotoView[]
}

/** Photos in rows, all of a row as high as each other: the style sheet does it from their shapes, before any is there. */
export function AlbumGrid({ eventId, title, photos }: AlbumGridProps) {
  return (
    <ul className={classes.grid} aria-label={m.title()}>
      {photos.map((photo) => {
        const shape = photo.width / photo.height
        return (
          <li key={photo.id} style={{ '--shape': shape } as CSSProperties}>
            <Link to={paths.eventPhoto(eventId, photo.id)} className={classes.thumb}>
              <Picture
                photo={photo}
                alt={altOf(photo, title)}
                sizes={`min(100vw, ${Math.round(shape * STRETCH)}px)`}
              />
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
