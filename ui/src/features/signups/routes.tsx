import type { RouteObject } from 'react-router'
import { mastersOnly } from '@/features/auth'
import { lazyPage } from '@/lib/lazyPage'

export const signUpRoutes: RouteObject[] = [
  { path: 'join', lazy: lazyPage(() => import('./join/JoinPage')) },
  { path: 'join/confirm', lazy: lazyPage(() => import('./join/ConfirmPage')) },
  { path: 'join/status', lazy: lazyPage(() => import('./join/StatusPage')) },
  {
    path: 'admin/sign-ups',
    lazy: mastersOnly,
    children: [{ index: true, lazy: lazyPage(() => import('./admin/SignUpsAdminPage')) }],
  },
]
