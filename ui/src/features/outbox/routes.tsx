import type { RouteObject } from 'react-router'
import { mastersOnly } from '@/features/auth'
import { lazyPage } from '@/lib/lazyPage'

export const outboxRoutes: RouteObject[] = [
  {
    lazy: mastersOnly,
    children: [{ path: 'admin/mail', lazy: lazyPage(() => import('./MailPage')) }],
  },
]
