import { lazy, Suspense } from 'react'
import type { AlbumPatchProps } from './AlbumPatch'

export { sendPhoto } from './uploads'

const Album = lazy(() => import('./AlbumPatch'))

/** On an event's page: its newest photos and the way to all of them. */
export const AlbumPatch = (props: AlbumPatchProps) => (
  // Nothing stands there for many, so nothing is kept free for it.
  <Suspense fallback={null}>
    <Album {...props} />
  </Suspense>
)
