import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { aboutRoutes } from '@/features/about'
import { attendanceRoutes } from '@/features/attendance'
import { auditRoutes } from '@/features/audit'
import { authRoutes } from '@/features/auth'
import { barToolsRoutes } from '@/features/bartools'
import { documentRoutes } from '@/features/documents'
import { eventRoutes } from '@/features/events'
import { faceRoutes } from '@/features/faces'
import { homeRoutes } from '@/features/home'
import { invitationRoutes } from '@/features/invitations'
import { memberRoutes } from '@/features/members'
import { outboxRoutes } from '@/features/outbox'
import { photoRoutes } from '@/features/photos'
import { pointsRoutes } from '@/features/points'
import { reminderRoutes } from '@/features/reminders'
import { reportRoutes } from '@/features/reports'
import { shiftRoutes } from '@/features/shifts'
import { signUpRoutes } from '@/features/signups'
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
          ...eventRoutes(client),
          ...shiftRoutes,
          ...barToolsRoutes,
          ...memberRoutes(client),
          ...faceRoutes,
          ...outboxRoutes,
          ...invitationRoutes,
          ...auditRoutes,
          ...authRoutes(client),
          ...signUpRoutes,
          ...attendanceRoutes,
          ...photoRoutes(client),
          ...documentRoutes,
          ...reportRoutes,
          ...reminderRoutes,
          ...pointsRoutes,
          ...aboutRoutes(client),
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
]
