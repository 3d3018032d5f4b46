import type { RouteObject } from 'react-router'
import { membersOnly } from '@/features/auth'
import { lazyPage } from '@/lib/lazyPage'

export const pointsRoutes: RouteObject[] = [
  {
    lazy: membersOnly,
    children: [
      { path: 'points', lazy: lazyPage(() => import('./PointsPage')) },
      { path: 'points/rules', lazy: lazyPage(() => import('./rules/RulesPage')) },
    ],
  },
]
