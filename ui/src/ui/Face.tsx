import { useState } from 'react'
import { hueOf, initials, type Named } from '@/lib/names'
import { blurImage, photoFile } from '@/lib/photos'
import classes from './Face.module.css'
import { classNames } from './classNames'

const HUES = 7

export interface FacePhoto {
  photoId: string
  blur: string
}

interface FaceProps {
  person: Named
  /** The member's id, for the colour of the cloth. */
  id: string
  photo?: FacePhoto | undefined
  small?: boolean
  /** So wide that the pixels of a list would not do. */
  large?: boolean
}

/**
 * A member's photo; their initials until it is there, and where there is none. The name always stands beside it, so it is
 * silent to screen readers.
 */
export function Face({ person, id, photo, small, large }: FaceProps) {
  const [failed, setFailed] = useState<string>()
  const shown = photo?.photoId === failed ? undefined : photo
  const size = large ? 'card' : 'avatar'
  const hue = classes[`hue${hueOf(id, HUES)}`]
  return (
    <div className={classNames(classes.face, hue, small && classes.small)} aria-hidden="true">
      {shown && <div className={classes.blur} style={{ backgroundImage: blurImage(shown.blur) }} />}
      <span className={classes.letters}>{initials(person)}</span>
      {shown && (
        // Nothing is painted while it loads, and the letters show.
        <picture key={shown.photoId}>
          <source type="image/webp" srcSet={photoFile(shown.photoId, size, 'webp')} />
          <img
            className={classes.photo}
            src={photoFile(shown.photoId, size, 'jpg')}
            alt=""
            loading="lazy"
            decoding="async"
            onError={() => setFailed(shown.photoId)}
          />
        </picture>
      )}
    </div>
  )
}
