import type { RouteObject } from 'react-router'
import { lazyPage } from '@/lib/lazyPage'

export const documentRoutes: RouteObject[] = [
  { path: 'documents', lazy: lazyPage(() => import('./DocumentsPage')) },
  { path: 'documents/:id', lazy: lazyPage(() => import('./DocumentPage')) },
]
