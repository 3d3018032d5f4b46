import type { RouteObject } from 'react-router'
import { lazyPage } from '@/lib/lazyPage'

export const authRoutes: RouteObject[] = [{ path: 'login', lazy: lazyPage(() => import('./LogInPage')) }]
