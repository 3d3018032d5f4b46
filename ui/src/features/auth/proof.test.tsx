import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import { IdentitiesPatch } from './IdentitiesPatch'
import LinkPage from './LinkPage'
import { NewTokenForm } from './NewTokenForm'

const SESSION = {
  memberId: '5d3a1c52-0000-4000-8000-000000000001',
  shortId: 'XTocUgAA',
  firstName: 'Ebba',
  lastName: 'Lilja',
  role: 'MARSHAL',
  language: 'sv',
  expiresAt: '2026-01-01T00:00:00Z',
  secondFactorMissing: false,
  twoFactors: false,
}
const PASSKEY = { id: 'p', name: 'Min telefon', createdAt: '2026-01-01T00:00:00Z', backedUp: false }
const MADE = { secret: 'tmeit_x', token: { id: 't', name: 'Skärmen', scope: 'READ' } }

const me = (twoFactors: boolean, passkeys: object[]) => ({
  'GET /sessions/current': [{ body: { ...SESSION, twoFactors } }],
  'GET /me/passkeys': [{ body: { items: passkeys } }],
})

async function makeToken(onMade = vi.fn()) {
  renderAt('/me/security', <NewTokenForm onMade={onMade} onCancel={vi.fn()} />)
  await userEvent.type(screen.getByLabelText('Namn', { exact: false }), 'Skärmen')
  await userEvent.click(screen.getByRole('button', { name: 'Skapa' }))
  return within(await screen.findByRole('dialog', { name: 'Är det fortfarande du?' }))
}

async function givePassword(dialog = within(screen.getByRole('dialog'))) {
  await userEvent.type(dialog.getByLabelText('Ditt lösenord'), 'ankor')
  await userEvent.click(dialog.getByRole('button', { name: 'Det är jag' }))
}

// Somebody types a lot here, on a machine that may be busy.
describe('a change of what opens an account', { timeout: 20_000 }, () => {
  it('asks for the password where that was long ago, and is made then', async () => {
    const onMade = vi.fn()
    const calls = serve({
      ...me(false, []),
      'POST /me/tokens': [problem('proof-needed', 403), { status: 201, body: MADE }],
      'POST /sessions/current/proof': [{ status: 204 }],
      'GET /me/tokens': [{ body: { items: [] } }],
    })

    await givePassword(await makeToken(onMade))

    await waitFor(() => expect(onMade).toHaveBeenCalled())
    expect(calls.filter(({ path, method }) => path === '/me/tokens' && method === 'POST')).toHaveLength(2)
    expect(screen.queryByText('Visa en gång till att det är du.')).toBeNull()
  })

  it('asks for the passkey of whoever logged in without it, since a password is not enough', async () => {
    serve({ ...me(false, [PASSKEY]), 'POST /me/tokens': [problem('proof-needed', 403)] })

    const dialog = await makeToken()

    expect(await dialog.findByRole('button', { name: 'Använd nyckeln' })).toBeInTheDocument()
    expect(dialog.queryByLabelText('Ditt lösenord')).toBeNull()
  })

  it('takes the password of whoever proved two factors in this log-in', async () => {
    serve({ ...me(true, [PASSKEY]), 'POST /me/tokens': [problem('proof-needed', 403)] })

    const dialog = await makeToken()

    expect(await dialog.findByLabelText('Ditt lösenord')).toBeInTheDocument()
  })

  it('links an identity after the proof', async () => {
    serve({
      ...me(false, []),
      'GET /me/identities/pending': [
        { body: { provider: 'kth', providerName: 'KTH', email: 'ebba@kth.example' } },
      ],
      'POST /me/identities': [problem('proof-needed', 403), { status: 204 }],
      'POST /sessions/current/proof': [{ status: 204 }],
    })
    const { router } = renderAt('/me/security/link', <LinkPage />)

    await userEvent.click(await screen.findByRole('button', { name: 'Ja, koppla ihop' }))
    await givePassword(within(await screen.findByRole('dialog')))

    await waitFor(() => expect(router.state.location.pathname).toBe('/me/security'))
  })

  it('unlinks an identity after the proof', async () => {
    const identity = {
      id: 'i',
      provider: 'kth',
      providerName: 'KTH',
      email: 'ebba@kth.example',
      createdAt: '2026-01-01T00:00:00Z',
    }
    serve({
      ...me(false, []),
      'GET /identity-providers': [{ body: { items: [] } }],
      'GET /me/identities': [{ body: { items: [identity] } }, { body: { items: [] } }],
      'DELETE /me/identities/i': [problem('proof-needed', 403), { status: 204 }],
      'POST /sessions/current/proof': [{ status: 204 }],
    })
    renderAt('/me/security', <IdentitiesPatch />)

    await userEvent.click(await screen.findByRole('button', { name: /^Koppla bort KTH/ }))
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Koppla bort' }))
    await givePassword(within(await screen.findByRole('dialog', { name: 'Är det fortfarande du?' })))

    await waitFor(() => expect(screen.queryByText('ebba@kth.example')).toBeNull())
  })
})
