import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { prefetch } from '@/api/queryClient'
import { titlesQuery } from '@/features/members/queries'
import { lazyPage } from '@/lib/lazyPage'

export const aboutRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'about',
    loader: () => {
      prefetch(client, titlesQuery)
      return null
    },
    lazy: lazyPage(() => import('./AboutPage')),
  },
  { path: 'privacy', lazy: lazyPage(() => import('./PrivacyPage')) },
]
