import type { RouteObject } from 'react-router'
import { mastersOnly } from '@/features/auth'
import { lazyPage } from '@/lib/lazyPage'

export const auditRoutes: RouteObject[] = [
  {
    lazy: mastersOnly,
    children: [{ path: 'admin/audit', lazy: lazyPage(() => import('./AuditPage')) }],
  },
]
