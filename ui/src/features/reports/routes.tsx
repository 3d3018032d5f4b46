import type { RouteObject } from 'react-router'
import { membersOnly } from '@/features/auth'
import { lazyPage } from '@/lib/lazyPage'

export const reportRoutes: RouteObject[] = [
  {
    lazy: membersOnly,
    children: [{ path: 'events/:id/report', lazy: lazyPage(() => import('./ReportPage')) }],
  },
]
