import type { RouteObject } from 'react-router'
import { lazyPage } from '@/lib/lazyPage'

export const homeRoutes: RouteObject[] = [{ index: true, lazy: lazyPage(() => import('./HomePage')) }]
