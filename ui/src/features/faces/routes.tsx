import type { RouteObject } from 'react-router'
import { mastersOnly, membersOnly } from '@/features/auth'
import { lazyPage } from '@/lib/lazyPage'

export const faceRoutes: RouteObject[] = [
  {
    lazy: membersOnly,
    children: [{ path: 'me/photos', lazy: lazyPage(() => import('./MyPhotosPage')) }],
  },
  {
    lazy: mastersOnly,
    children: [{ path: 'admin/take-downs', lazy: lazyPage(() => import('./TakeDownsPage')) }],
  },
]
