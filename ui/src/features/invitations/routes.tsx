import type { RouteObject } from 'react-router'
import { mastersOnly } from '@/features/auth'
import { lazyPage } from '@/lib/lazyPage'

export const invitationRoutes: RouteObject[] = [
  { path: 'invitation', lazy: lazyPage(() => import('./InvitationPage')) },
  {
    path: 'admin/invitations',
    lazy: mastersOnly,
    children: [{ index: true, lazy: lazyPage(() => import('./admin/InvitationsAdminPage')) }],
  },
]
