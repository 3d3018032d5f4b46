import { lazy } from 'react'

/** Who works at an event, for members. */
export const StaffingPatch = lazy(() => import('./staffing/StaffingPatch'))
