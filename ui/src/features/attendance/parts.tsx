import { lazy, Suspense } from 'react'
import { Skeleton } from '@/ui/Skeleton'
import type { AttendancePatchProps } from './AttendancePatch'

const Attendance = lazy(() => import('./AttendancePatch'))

/** Who comes to an event, and the reader's own answer. */
export const AttendancePatch = (props: AttendancePatchProps) => (
  <Suspense fallback={<Skeleton height={220} />}>
    <Attendance {...props} />
  </Suspense>
)

export { GuestProfilePatch } from './GuestProfilePatch'
