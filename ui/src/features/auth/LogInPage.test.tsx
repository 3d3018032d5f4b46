import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { setLanguage } from '@/lib/i18n'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import LogInPage from './LogInPage'

const SESSION = {
  memberId: '5d3a1c52-0000-4000-8000-000000000001',
  shortId: 'XTocUgAA',
  firstName: 'Ebba',
  lastName: 'Lilja',
  role: 'MASTER',
  language: 'en',
  expiresAt: '2026-01-01T00:00:00Z',
  secondFactorMissing: false,
  twoFactors: false,
}

const NOBODY = {
  'GET /sessions/current': [{ status: 204 }],
  'GET /identity-providers': [{ body: { items: [] } }],
}

async function logIn() {
  await userEvent.type(await screen.findByLabelText('E-post'), ' ebba@example.org ')
  await userEvent.type(screen.getByLabelText('Lösenord'), 'hemligt{Enter}')
}

describe('log-in', () => {
  it('goes back to where one came from, in the member’s language', async () => {
    const calls = serve({
      ...NOBODY,
      'POST /sessions': [{ status: 201, body: SESSION }],
    })
    const { router } = renderAt('/login?from=%2Fme', <LogInPage />)

    await logIn()

    await waitFor(() => expect(router.state.location.pathname).toBe('/me'))
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      email: 'ebba@example.org',
      password: 'hemligt',
    })
    expect(document.documentElement.lang).toBe('en')
    expect(screen.getByRole('status')).toHaveTextContent('Hi Ebba.')
    setLanguage('sv')
  })

  it('says the same for every refusal, and empties the password', async () => {
    serve({ ...NOBODY, 'POST /sessions': [problem('log-in-failed', 401)] })
    renderAt('/login', <LogInPage />)

    await logIn()

    expect(await screen.findByRole('alert')).toHaveTextContent('hör inte ihop')
    expect(screen.getByLabelText('Lösenord')).toHaveValue('')
  })

  it('says how long to wait', async () => {
    serve({
      ...NOBODY,
      'POST /sessions': [{ ...problem('log-in-busy', 503), headers: { 'Retry-After': '1' } }],
    })
    renderAt('/login', <LogInPage />)

    await logIn()

    await screen.findByText(/Vänta 1 sekund\./)
  })
})
