import type { RouteObject } from 'react-router'
import { lazyPage } from '@/lib/lazyPage'

const pages = () => import('./pages')

export const documentRoutes: RouteObject[] = [
  { path: 'documents', lazy: lazyPage(async () => ({ default: (await pages()).DocumentsPage })) },
  { path: 'documents/:id', lazy: lazyPage(async () => ({ default: (await pages()).DocumentPage })) },
]
