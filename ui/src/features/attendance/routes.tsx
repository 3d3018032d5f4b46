import type { RouteObject } from 'react-router'
import { membersOnly } from '@/features/auth'
import { lazyPage } from '@/lib/lazyPage'

export const attendanceRoutes: RouteObject[] = [
  {
    lazy: membersOnly,
    children: [{ path: 'events/:id/guests', lazy: lazyPage(() => import('./GuestListPage')) }],
  },
]
