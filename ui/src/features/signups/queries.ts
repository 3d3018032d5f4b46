import { queryOptions } from '@tanstack/react-query'
import { api, unwrap } from '@/api/client'
import type { SignUpCounts, SignUpState, SignUpView } from '@/api/types'

export const SIGN_UPS_KEY = ['sign-ups']

const PAGE = 200

/** Every sign-up in one state, page by page, so that no list ends silently at the first hundred. */
async function allIn(state: SignUpState): Promise<{ items: SignUpView[]; counts: SignUpCounts }> {
  const items: SignUpView[] = []
  for (let after: string | undefined; ;) {
    const page = await unwrap(
      api.GET('/api/v1/sign-ups', { params: { query: { state, limit: PAGE, after } } }),
    )
    items.push(...page.items)
    if (!page.next) return { items, counts: page.counts }
    after = page.next
  }
}

export const signUpsQuery = (state: SignUpState) =>
  queryOptions({
    queryKey: [...SIGN_UPS_KEY, state],
    queryFn: () => allIn(state),
    // Another master may have decided meanwhile.
    refetchOnWindowFocus: 'always',
  })

export const waitingQuery = queryOptions({
  queryKey: [...SIGN_UPS_KEY, 'waiting'],
  queryFn: async () =>
    (await unwrap(api.GET('/api/v1/sign-ups', { params: { query: { limit: 1 } } }))).counts.confirmed,
})

/** Where a sign-up stands, for whoever holds its private link. */
export const statusQuery = (token: string) =>
  queryOptions({
    queryKey: ['sign-up-status', token],
    queryFn: () => unwrap(api.POST('/api/v1/sign-ups/status', { body: { token } })),
    // Whoever opens the link wants to know now.
    staleTime: 0,
    refetchOnWindowFocus: 'always',
    gcTime: 0,
  })
