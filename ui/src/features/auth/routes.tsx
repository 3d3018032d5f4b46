import type { RouteObject } from 'react-router'
import { lazyPage } from '@/lib/lazyPage'

export const authRoutes: RouteObject[] = [{ path: 'login', lazy: lazyPage(() => import('./LogInPage')) }]

/** Doors for the routes of other features. */
export const membersOnly = lazyPage(async () => ({ default: (await import('./Guard')).MembersOnly }))
export const mastersOnly = lazyPage(async () => ({ default: (await import('./Guard')).MastersOnly }))
