import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'
import { lazyPage } from '@/lib/lazyPage'

/**
 * A door for the routes of this and other features. A function, since the router empties an object of loaders once it has
 * used it, and then the next route with the same door would have none.
 */
const door = (load: Parameters<typeof lazyPage>[0]) => async () => ({
  Component: await lazyPage(load).Component(),
})

export const membersOnly = door(async () => ({ default: (await import('./Guard')).MembersOnly }))
export const mastersOnly = door(async () => ({ default: (await import('./Guard')).MastersOnly }))

export const authRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'login',
    // Waits for the ways in, so that nothing moves when their buttons come; a failure only means that there are none.
    loader: async () => {
      const { identityProvidersQuery } = await import('./identities')
      await client.query(identityProvidersQuery).catch(() => undefined)
      return null
    },
    lazy: lazyPage(() => import('./LogInPage')),
  },
  { path: 'forgot-password', lazy: lazyPage(() => import('./ForgotPasswordPage')) },
  { path: 'reset-password', lazy: lazyPage(() => import('./ResetPasswordPage')) },
  { path: 'confirm-email', lazy: lazyPage(() => import('./ConfirmEmailPage')) },
  {
    lazy: membersOnly,
    children: [
      { path: 'me/security', lazy: lazyPage(() => import('./SecurityPage')) },
      { path: 'me/security/link', lazy: lazyPage(() => import('./LinkPage')) },
    ],
  },
]
