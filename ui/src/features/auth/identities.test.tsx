import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import { IdentitiesPatch } from './IdentitiesPatch'
import LinkPage from './LinkPage'
import LogInPage from './LogInPage'

const NOBODY = { 'GET /sessions/current': [{ status: 204 }] }
const PROVIDERS = {
  'GET /identity-providers': [
    {
      body: {
        items: [
          { id: 'kth', name: 'KTH' },
          { id: 'google', name: 'Google' },
        ],
      },
    },
  ],
}
const NO_PROVIDERS = { 'GET /identity-providers': [{ body: { items: [] } }] }
const IDENTITY = {
  id: '5d3a1c52-0000-4000-8000-000000000001',
  provider: 'kth',
  providerName: 'KTH',
  email: 'ebba@kth.example',
  createdAt: '2026-01-01T00:00:00Z',
}

describe('ways in through other sites', () => {
  it('are plain links that remember where one was going', async () => {
    serve({ ...NOBODY, ...PROVIDERS })
    renderAt('/login?from=%2Fme', <LogInPage />)

    const links = within(await screen.findByRole('group', { name: 'Logga in via en annan sajt' }))
    expect(links.getByRole('link', { name: 'Logga in med KTH' })).toHaveAttribute(
      'href',
      '/api/v1/oidc/kth/start?from=%2Fme',
    )
    expect(links.getByRole('link', { name: 'Logga in med Google' })).toBeInTheDocument()
  })

  it('leave no trace where there are none, or where nobody can say', async () => {
    serve({ ...NOBODY, ...NO_PROVIDERS })
    renderAt('/login', <LogInPage />)

    expect(await screen.findByLabelText('E-post')).toBeInTheDocument()
    expect(screen.queryByRole('group')).toBeNull()
  })

  it.each([
    ['busy', 'För många försök'],
    ['cancelled', 'Du avbröt'],
    ['down', 'svarar inte'],
    ['email', 'går inte i god för'],
    ['expired', 'Det tog för lång tid'],
    ['failed', 'Något blev fel'],
  ])('say what came of it: %s', async (word, text) => {
    serve({ ...NOBODY, ...PROVIDERS })
    renderAt(`/login?problem=provider-${word}`, <LogInPage />)

    expect(await screen.findByText(new RegExp(text))).toBeInTheDocument()
  })

  it('say nothing that the address made up', async () => {
    serve({ ...NOBODY, ...PROVIDERS })
    renderAt('/login?problem=constructor', <LogInPage />)

    expect(await screen.findByLabelText('E-post')).toBeInTheDocument()
    expect(screen.queryByText(/constructor/)).toBeNull()
  })

  it.each([
    ['link', 'Vi känner igen adressen'],
    ['unknown', 'Ingen här har den adressen'],
  ])('tell whom they know to log in first, and whom they do not how to join: %s', async (word, title) => {
    serve({ ...NOBODY, ...PROVIDERS })
    renderAt(`/login?problem=provider-${word}`, <LogInPage />)

    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument()
  })
})

describe('identities of mine', () => {
  it('show nothing where no provider is set up', async () => {
    const calls = serve({ ...NO_PROVIDERS, 'GET /me/identities': [{ body: { items: [] } }] })
    renderAt('/me/security', <IdentitiesPatch />)

    await waitFor(() => expect(calls).toHaveLength(2))
    expect(screen.queryByRole('heading')).toBeNull()
  })

  it('are unlinked after a question', async () => {
    const calls = serve({
      ...PROVIDERS,
      'GET /me/identities': [{ body: { items: [IDENTITY] } }, { body: { items: [] } }],
      [`DELETE /me/identities/${IDENTITY.id}`]: [{ status: 204 }],
    })
    renderAt('/me/security', <IdentitiesPatch />)

    await userEvent.click(await screen.findByRole('button', { name: 'Koppla bort KTH, ebba@kth.example' }))
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Koppla bort' }))

    await waitFor(() => expect(screen.queryByText('ebba@kth.example')).toBeNull())
    expect(calls.some(({ method }) => method === 'DELETE')).toBe(true)
  })

  it('keep the last way in, and say why', async () => {
    serve({
      ...PROVIDERS,
      'GET /me/identities': [{ body: { items: [IDENTITY] } }],
      [`DELETE /me/identities/${IDENTITY.id}`]: [problem('last-log-in-means', 409)],
    })
    renderAt('/me/security', <IdentitiesPatch />)

    await userEvent.click(await screen.findByRole('button', { name: /^Koppla bort KTH/ }))
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Koppla bort' }))

    expect(await screen.findByText(/inget kvar att logga in med/)).toBeInTheDocument()
  })
})

describe('an identity that waits', () => {
  const PENDING = { provider: 'kth', providerName: 'KTH', email: 'ebba@kth.example' }

  it('is linked only by a yes', async () => {
    const calls = serve({
      'GET /me/identities/pending': [{ body: PENDING }],
      'POST /me/identities': [{ status: 204 }],
    })
    const { router } = renderAt('/me/security/link', <LinkPage />)

    expect(await screen.findByText(/Kontot ebba@kth.example hos KTH/)).toBeInTheDocument()
    expect(calls.every(({ method }) => method === 'GET')).toBe(true)
    await userEvent.click(screen.getByRole('button', { name: 'Ja, koppla ihop' }))

    await waitFor(() => expect(router.state.location.pathname).toBe('/me/security'))
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('goes away with a no', async () => {
    const calls = serve({
      'GET /me/identities/pending': [{ body: PENDING }],
      'DELETE /me/identities/pending': [{ status: 204 }],
    })
    const { router } = renderAt('/me/security/link', <LinkPage />)

    await userEvent.click(await screen.findByRole('button', { name: 'Nej, låt bli' }))

    await waitFor(() => expect(router.state.location.pathname).toBe('/me/security'))
    expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  })

  it('that somebody else took meanwhile is explained', async () => {
    serve({
      'GET /me/identities/pending': [{ body: PENDING }],
      'POST /me/identities': [problem('identity-taken', 409)],
    })
    renderAt('/me/security/link', <LinkPage />)

    await userEvent.click(await screen.findByRole('button', { name: 'Ja, koppla ihop' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('hör redan till någon annan')
  })

  it('is no more after a while', async () => {
    serve({ 'GET /me/identities/pending': [{ status: 204 }] })
    renderAt('/me/security/link', <LinkPage />)

    expect(await screen.findByRole('heading', { name: 'Här väntar inget' })).toBeInTheDocument()
  })
})
