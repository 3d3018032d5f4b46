import type { PhotoView } from '@/api/types'
import { blurImage, photoFile } from '@/lib/photos'
import { classNames } from '@/ui/classNames'
import classes from './faces.module.css'

interface PhotoPictureProps {
  photo: PhotoView
  alt: string
  /** A square out of its middle instead of all of it. */
  square?: boolean
}

/** A photo as wide as there is room, with its blur until it is there. */
export function PhotoPicture({ photo: { id, width, height, blur }, alt, square }: PhotoPictureProps) {
  return (
    <picture
      className={classNames(classes.picture, square && classes.square)}
      style={{ backgroundImage: blurImage(blur) }}
    >
      <source type="image/webp" srcSet={photoFile(id, 'card', 'webp')} />
      <img
        src={photoFile(id, 'card', 'jpg')}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
      />
    </picture>
  )
}
