import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { prefetch } from '@/api/queryClient'
import { eventQuery } from '@/features/events/queries'
import { lazyPage } from '@/lib/lazyPage'

export const photoRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'events/:id/photos',
    loader: ({ params }) => {
      prefetch(client, eventQuery(params.id ?? ''))
      return null
    },
    lazy: lazyPage(() => import('./AlbumPage')),
  },
  { path: 'events/:id/photos/:photoId', lazy: lazyPage(() => import('./PhotoPage')) },
]
