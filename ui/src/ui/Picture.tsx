import { useState } from 'react'
import { blurImage, photoFile } from '@/lib/photos'
import * as m from '@/messages/common.gen'
import { classNames } from './classNames'
import layout from './layout.module.css'
import classes from './Picture.module.css'
import { srcSet, type Pixels } from './pictureSources'

export interface PictureProps {
  photo: Pixels & { blur: string }
  /** What is to be seen, for those who do not see it; empty where the words beside it say so. */
  alt: string
  /** How wide it is shown, as in the attribute of the same name. */
  sizes: string
  /** As much of its middle as fills the frame around it, instead of all of it. */
  fill?: boolean
  /** At once, since it is what the page is about. */
  eager?: boolean
}

function Pixelless({ alt }: { alt: string }) {
  return (
    <span className={classes.failed}>
      {alt && <span className={layout.srOnly}>{alt}. </span>}
      {m.pictureFailed()}
    </span>
  )
}

/** A photo in the size that its place needs: its blur until it is there, and words when it does not come. */
export function Picture({ photo, alt, sizes, fill, eager }: PictureProps) {
  const { id, width, height, blur } = photo
  const [failed, setFailed] = useState<string>()
  return (
    <span
      className={classNames(classes.frame, fill && classes.fill)}
      style={{ ...(!fill && { aspectRatio: `${width} / ${height}` }), backgroundImage: blurImage(blur) }}
    >
      {failed === id ? (
        <Pixelless alt={alt} />
      ) : (
        // Another photo is another element: the one before must not show until this one is there.
        <picture key={id}>
          <source type="image/webp" srcSet={srcSet(photo, 'webp')} sizes={sizes} />
          <img
            className={classes.image}
            src={photoFile(id, 'card', 'jpg')}
            srcSet={srcSet(photo, 'jpg')}
            sizes={sizes}
            width={width}
            height={height}
            alt={alt}
            loading={eager ? 'eager' : 'lazy'}
            decoding="async"
            onError={() => setFailed(id)}
          />
        </picture>
      )}
    </span>
  )
}
