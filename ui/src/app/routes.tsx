import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { aboutRoutes } from '@/features/about'
import { authRoutes } from '@/features/auth'
import { homeRoutes } from '@/features/home'
import { memberRoutes } from '@/features/members'
import { ErrorPage } from './ErrorPage'
import { Layout, LayoutWhileLoading } from './Layout'
import { NotFoundPage } from './NotFoundPage'

export const routes = (client: QueryClient): RouteObject[] => [
  {
    Component: Layout,
    HydrateFallback: LayoutWhileLoading,
    ErrorBoundary: ErrorPage,
    children: [
      {
        ErrorBoundary: ErrorPage,
        children: [
          ...homeRoutes,
          ...memberRoutes(client),
          ...authRoutes,
          ...aboutRoutes(client),
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]
