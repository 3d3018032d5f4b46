type Query = Record<string, string | undefined>

function withQuery(path: string, query: Query = {}): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return set.length > 0 ? `${path}?${new URLSearchParams(set).toString()}` : path
}

/** Every address of the site, so that no link is spelt by hand. */
export const paths = {
  home: '/',
  joining: '/#join',
  team: (query?: { view?: 'teams'; role?: string; team?: string; q?: string }) => withQuery('/team', query),
  profile: (shortId: string) => `/profile/${encodeURIComponent(shortId)}`,
  about: '/about',
  privacy: '/privacy',
  me: '/me',
  logIn: (from?: string) => withQuery('/login', { from: from === '/' ? undefined : from }),
  adminMembers: (query?: { q?: string; role?: string; team?: string; deleted?: '1' }) =>
    withQuery('/admin/members', query),
  adminNewMember: '/admin/members/new',
  adminMember: (shortId: string) => `/admin/members/${encodeURIComponent(shortId)}`,
  adminTeams: '/admin/teams',
  adminTitles: '/admin/titles',
  apiDocs: '/api/v1/docs',
}

/** Where to go after a log-in: only an address of this site, never what a crafted link says. */
export function safeReturn(from: string | null): string {
  if (!from?.startsWith('/') || /^\/[/\\]/.test(from)) return paths.home
  return from
}
