import type { RouteObject } from 'react-router'
import { lazyPage } from '@/lib/lazyPage'

export const barToolsRoutes: RouteObject[] = [{ path: 'bar', lazy: lazyPage(() => import('./BarPage')) }]
