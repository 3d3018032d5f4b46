import type { RouteObject } from 'react-router'
import { membersOnly } from '@/features/auth'
import { lazyPage } from '@/lib/lazyPage'

export const shiftRoutes: RouteObject[] = [
  {
    lazy: membersOnly,
    children: [{ path: 'events/:id/staffing', lazy: lazyPage(() => import('./needs/NeedsPage')) }],
  },
]
