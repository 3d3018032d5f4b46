type Query = Record<string, string | undefined>

function withQuery(path: string, query: Query = {}): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return set.length > 0 ? `${path}?${new URLSearchParams(set).toString()}` : path
}

/** Every address of the site, so that no link is spelt by hand. */
export const paths = {
  home: '/',
  join: '/join',
  joinStatus: (token: string) => `/join/status#${token}`,
  team: (query?: { view?: 'teams'; role?: string; team?: string; q?: string }) => withQuery('/team', query),
  profile: (shortId: string) => `/profile/${encodeURIComponent(shortId)}`,
  events: (query?: { view?: 'month' | 'past' | 'reports'; month?: string; year?: string; kind?: string }) =>
    withQuery('/events', query),
  event: (id: string) => `/events/${encodeURIComponent(id)}`,
  newEvent: '/events/new',
  editEvent: (id: string) => `/events/${encodeURIComponent(id)}/edit`,
  eventGuests: (id: string) => `/events/${encodeURIComponent(id)}/guests`,
  staffingNeeds: (id: string) => `/events/${encodeURIComponent(id)}/staffing`,
  eventPhoto: (eventId: string, id: string) =>
    `/events/${encodeURIComponent(eventId)}/photos/${encodeURIComponent(id)}`,
  eventReport: (id: string) => `/events/${encodeURIComponent(id)}/report`,
  eventPhotos: (id: string) => `/events/${encodeURIComponent(id)}/photos`,
  documents: (query?: { folder?: string; q?: string }) => withQuery('/documents', query),
  document: (id: string) => `/documents/${encodeURIComponent(id)}`,
  points: '/points',
  pointsRules: '/points/rules',
  bar: '/bar',
  about: '/about',
  privacy: '/privacy',
  me: '/me',
  myPhotos: '/me/photos',
  security: '/me/security',
  forgotPassword: '/forgot-password',
  linkIdentity: '/me/security/link',
  /** Leaves the site: for a plain link, not for the router. */
  provider: (id: string, query: { from?: string; link?: 'true' }) =>
    withQuery(`/api/v1/oidc/${encodeURIComponent(id)}/start`, {
      ...query,
      from: query.from === '/' ? undefined : query.from,
    }),
  logIn: (from?: string) => withQuery('/login', { from: from === '/' ? undefined : from }),
  adminMembers: (query?: { q?: string; role?: string; team?: string; deleted?: '1' }) =>
    withQuery('/admin/members', query),
  adminNewMember: '/admin/members/new',
  adminMember: (shortId: string) => `/admin/members/${encodeURIComponent(shortId)}`,
  adminSignUps: '/admin/sign-ups',
  adminInvitations: '/admin/invitations',
  adminTeams: '/admin/teams',
  adminTitles: '/admin/titles',
  adminMail: (query?: { state?: string; after?: string }) => withQuery('/admin/mail', query),
  adminTakeDowns: '/admin/take-downs',
  adminAudit: '/admin/audit',
  apiDocs: '/api/v1/docs',
}

/** Where to go after a log-in: only an address of this site, never what a crafted link says. */
export function safeReturn(from: string | null): string {
  if (!from?.startsWith('/') || /^\/[/\\]/.test(from)) return paths.home
  return from
}
