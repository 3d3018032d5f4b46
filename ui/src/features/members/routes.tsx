import type { QueryClient } from '@tanstack/react-query'
import { redirect, type RouteObject } from 'react-router'
import { prefetch } from '@/api/queryClient'
import { membersOnly, mastersOnly } from '@/features/auth'
import { lazyPage } from '@/lib/lazyPage'
import { paths } from '@/lib/paths'
import { memberQuery, membersQuery, teamsQuery } from './queries'

const profile = (client: QueryClient, path: string): RouteObject => ({
  path,
  loader: ({ params }) => {
    prefetch(client, memberQuery(params.shortId ?? ''))
    return null
  },
  lazy: lazyPage(() => import('./profile/ProfilePage')),
})

export const memberRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'team',
    loader: () => {
      prefetch(client, membersQuery)
      prefetch(client, teamsQuery)
      return null
    },
    // A change of filter changes only the address, and asks the server nothing.
    shouldRevalidate: () => false,
    lazy: lazyPage(() => import('./team/TeamPage')),
  },
  { path: 'profile', loader: () => redirect(paths.team()) },
  profile(client, 'profile/:shortId'),
  // Addresses of the site's earlier generations end with the name or more.
  profile(client, 'profile/:shortId/*'),
  {
    lazy: membersOnly,
    children: [{ path: 'me', lazy: lazyPage(() => import('./me/MyProfilePage')) }],
  },
  {
    path: 'admin',
    lazy: mastersOnly,
    children: [
      { index: true, loader: () => redirect(paths.adminMembers()) },
      { path: 'members', lazy: lazyPage(() => import('./admin/MembersAdminPage')) },
      { path: 'members/new', lazy: lazyPage(() => import('./admin/NewMemberPage')) },
      { path: 'members/:shortId', lazy: lazyPage(() => import('./admin/MemberAdminPage')) },
      { path: 'teams', lazy: lazyPage(() => import('./admin/TeamsAdminPage')) },
      { path: 'titles', lazy: lazyPage(() => import('./admin/TitlesAdminPage')) },
    ],
  },
]
