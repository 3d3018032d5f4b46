import { lazy, Suspense } from 'react'
import type { AlbumPatchProps } from './AlbumPatch'
import type { DeleteDialogProps } from './DeleteDialog'
import type { TakeDownDialogProps } from './TakeDownDialog'

const Album = lazy(() => import('./AlbumPatch'))
const Delete = lazy(() => import('./DeleteDialog'))
const TakeDown = lazy(() => import('./TakeDownDialog'))

/** On an event's page: its newest photos and the way to all of them. */
export const AlbumPatch = (props: AlbumPatchProps) => (
  // Nothing stands there for many, so nothing is kept free for it.
  <Suspense fallback={null}>
    <Album {...props} />
  </Suspense>
)

// Those who only look do without the dialogs.
export const DeleteDialog = (props: DeleteDialogProps) => (
  <Suspense fallback={null}>
    <Delete {...props} />
  </Suspense>
)

export const TakeDownDialog = (props: TakeDownDialogProps) => (
  <Suspense fallback={null}>
    <TakeDown {...props} />
  </Suspense>
)
