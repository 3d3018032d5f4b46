import { describe, expect, it, vi } from 'vitest'
import { changeIdentity, createQueryClient, SESSION_KEY } from './queryClient'
import { ApiProblem } from './problem'
import type { CurrentSession } from './types'

const session = (changes: Partial<CurrentSession> = {}): CurrentSession => ({
  memberId: '5d3a1c52-0000-4000-8000-000000000001',
  shortId: 'XTocUgAA',
  firstName: 'Ebba',
  lastName: 'Lilja',
  role: 'MASTER',
  language: 'sv',
  expiresAt: '2026-01-01T00:00:00Z',
  secondFactorMissing: false,
  twoFactors: false,
  ...changes,
})

/** A client that knows who is logged in and has something only they may see. */
async function clientOf(current: CurrentSession | null) {
  const client = createQueryClient()
  const ask = (answer: CurrentSession | null) =>
    client.query({ queryKey: SESSION_KEY, queryFn: () => answer, staleTime: 0 })
  await ask(current)
  client.setQueryData(['members', 'list'], ['somebody'])
  return { client, ask, seen: () => client.getQueryData(['members', 'list']) }
}

describe('whatever was fetched as somebody else', () => {
  it.each([
    ['the session is over', null],
    ['another member logged in', session({ memberId: '5d3a1c52-0000-4000-8000-000000000002' })],
    ['the role is another', session({ role: 'MARSHAL' })],
  ])('goes when the server says that %s', async (_, answer) => {
    const { ask, seen } = await clientOf(session())

    await ask(answer)

    expect(seen()).toBeUndefined()
  })

  it('stays when the server says that it is still the same person', async () => {
    const { ask, seen } = await clientOf(session())

    await ask(session({ firstName: 'Ebba-Lisa' }))

    expect(seen()).toEqual(['somebody'])
  })

  it('goes after a log-in here, and a late answer about the visitor changes nothing', async () => {
    const { client, seen } = await clientOf(null)
    let answer: (session: null) => void = vi.fn()
    const late = client
      .query({ queryKey: SESSION_KEY, queryFn: () => new Promise<null>((done) => (answer = done)) })
      .catch(() => undefined)

    changeIdentity(client, session())
    answer(null)
    await late

    expect(seen()).toBeUndefined()
    expect(client.getQueryData(SESSION_KEY)).toEqual(session())
  })
})

describe('a session that has ended', () => {
  const ended = () => Promise.reject(new ApiProblem(401, { type: 'https://tmeit.se/problems/not-logged-in' }))

  it('shows when something cannot be fetched any more', async () => {
    const { client } = await clientOf(session())

    await client.query({ queryKey: ['teams'], queryFn: ended }).catch(() => undefined)

    expect(client.getQueryData(SESSION_KEY)).toBeNull()
  })

  it('leaves the page alone when a change was refused', async () => {
    const { client, seen } = await clientOf(session())

    await client
      .getMutationCache()
      .build(client, { mutationFn: ended })
      .execute(undefined)
      .catch(() => undefined)

    expect(seen()).toEqual(['somebody'])
  })
})
