import { describe, expect, it } from 'vitest'
import { serve, problem } from '@/testing/server'
import { api, unwrap, unwrapVersioned } from './client'
import { ApiProblem, problemText } from './problem'

const failure = async (call: Promise<unknown>): Promise<ApiProblem> =>
  call.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: unknown) => error as ApiProblem,
  )

describe('unwrap', () => {
  it('turns a problem into an error with its slug, violations and patience', async () => {
    serve({
      'GET /teams': [
        {
          ...problem('too-many-attempts', 429, { violations: [{ field: 'name', message: 'x' }] }),
          headers: { 'Retry-After': '7' },
        },
      ],
    })

    const error = await failure(unwrap(api.GET('/api/v1/teams')))

    expect(error).toMatchObject({ slug: 'too-many-attempts', status: 429, retryAfter: 7 })
    expect(problemText(error)).toContain('Vänta 7 sekunder')
  })

  it('says offline when nobody answers, and unavailable when a proxy answers in HTML', async () => {
    serve({ 'GET /titles': [{ status: 502, body: 'Bad gateway' }] })

    expect((await failure(unwrap(api.GET('/api/v1/teams')))).slug).toBe('offline')
    expect((await failure(unwrap(api.GET('/api/v1/titles')))).slug).toBe('unavailable')
  })

  it('hands back the version with the value', async () => {
    serve({ 'GET /teams/1': [{ body: { name: 'Röd' }, headers: { ETag: '"3"' } }] })

    const team = await unwrapVersioned(api.GET('/api/v1/teams/{id}', { params: { path: { id: '1' } } }))

    expect(team).toEqual({ value: { name: 'Röd' }, etag: '"3"' })
  })
})

describe('problemText', () => {
  it('passes on the number of an unexpected failure', () => {
    const number = '5d3a1c52-0000-4000-8000-000000000001'
    const error = new ApiProblem(500, {
      type: 'https://tmeit.se/problems/internal',
      detail: `Tell us this number: ${number}`,
    })

    expect(problemText(error)).toContain(number)
  })
})
