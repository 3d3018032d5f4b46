import { lazy, Suspense } from 'react'
import { Skeleton } from '@/ui/Skeleton'
import type { MemberPhotosPatchProps } from './MemberPhotosPatch'

export { MemberFace } from './MemberFace'

const MemberPhotos = lazy(() => import('./MemberPhotosPatch'))

/** On a profile: the member's photos, and a place to add one. For members' eyes only. */
export const MemberPhotosPatch = (props: MemberPhotosPatchProps) => (
  <Suspense fallback={<Skeleton height={320} />}>
    <MemberPhotos {...props} />
  </Suspense>
)
