/** Where the pixels of a photo are; `avatar` is square, the others keep the photo's shape. */
export const photoFile = (
  id: string,
  size: 'avatar' | 'card' | 'screen' | 'full',
  format: 'webp' | 'jpg',
): string => `/api/v1/photos/${id}/${size}.${format}`

/** A photo at a few pixels (WebP in Base64), as a CSS image to be shown until the photo is there. */
export const blurImage = (blur: string): string => `url("data:image/webp;base64,${blur}")`
