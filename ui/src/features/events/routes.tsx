import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { prefetch } from '@/api/queryClient'
import { membersOnly } from '@/features/auth'
import { lazyPage } from '@/lib/lazyPage'
import { eventQuery } from './queries'

export const eventRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'events',
    // A change of filter changes only the address; the page asks for what it needs.
    shouldRevalidate: () => false,
    lazy: lazyPage(() => import('./list/EventsPage')),
  },
  {
    lazy: membersOnly,
    children: [
      { path: 'events/new', lazy: lazyPage(() => import('./edit/NewEventPage')) },
      { path: 'events/:id/edit', lazy: lazyPage(() => import('./edit/EditEventPage')) },
    ],
  },
  {
    path: 'events/:id',
    loader: ({ params }) => {
      prefetch(client, eventQuery(params.id ?? ''))
      return null
    },
    lazy: lazyPage(() => import('./page/EventPage')),
  },
]
