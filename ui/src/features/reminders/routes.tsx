import type { RouteObject } from 'react-router'
import { lazyPage } from '@/lib/lazyPage'

export const reminderRoutes: RouteObject[] = [
  { path: 'reply/:answer', lazy: lazyPage(() => import('./ReplyPage')) },
]
