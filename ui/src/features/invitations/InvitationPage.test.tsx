import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import InvitationPage from './InvitationPage'

const LOOK = 'POST /invitations/look'
const ACCEPT = 'POST /invitations/acceptance'
const EBBA = { body: { firstName: 'Ebba', maskedEmail: 'e…@example.org' } }

const openLink = () => renderAt('/invitation', <InvitationPage />)

async function fillIn(password: string) {
  await userEvent.type(await screen.findByLabelText('Lösenord'), password)
  await userEvent.type(screen.getByLabelText('Lösenordet igen'), password)
  await userEvent.click(screen.getByLabelText(/^Jag har läst/))
  await userEvent.click(screen.getByRole('button', { name: 'Kom in' }))
}

describe('the page behind the link of an invitation', () => {
  beforeEach(() => window.history.replaceState(null, '', '/invitation#secret'))

  it('takes the secret out of the address bar, and sends it with password and consent', async () => {
    const calls = serve({ [LOOK]: [EBBA], [ACCEPT]: [{ status: 204 }] })
    openLink()

    await fillIn('sju sovande sillar')

    await screen.findByRole('heading', { name: 'Du är inne' })
    expect(window.location.href).not.toContain('secret')
    expect(calls.map(({ body }) => body)).toEqual([
      { token: 'secret' },
      { token: 'secret', password: 'sju sovande sillar', policyVersion: '2026-11' },
    ])
  })

  it('sends nothing without consent', async () => {
    const calls = serve({ [LOOK]: [EBBA] })
    openLink()

    await userEvent.type(await screen.findByLabelText('Lösenord'), 'sju sovande sillar')
    await userEvent.click(screen.getByRole('button', { name: 'Kom in' }))

    await screen.findByText('Utan det kan vi inte ha kvar dina uppgifter här.')
    screen.getByText('Det är inte samma lösenord.')
    expect(calls).toHaveLength(1)
  })

  it('keeps the form when the password is refused', async () => {
    const refused = problem('validation', 400, {
      violations: [{ field: 'password', message: 'is too easy to guess: common words' }],
    })
    serve({ [LOOK]: [EBBA], [ACCEPT]: [refused, { status: 204 }] })
    openLink()

    await fillIn('aaaaaaaaaaaaaaaa')

    await waitFor(() => expect(screen.getByLabelText('Lösenord')).toBeInvalid())
    await userEvent.click(screen.getByRole('button', { name: 'Kom in' }))
    await screen.findByRole('heading', { name: 'Du är inne' })
  })

  it('says so when the link is dead, at once or meanwhile', async () => {
    serve({ [LOOK]: [EBBA], [ACCEPT]: [problem('link-dead', 404)] })
    openLink()

    await fillIn('sju sovande sillar')

    await screen.findByRole('heading', { name: 'Länken fungerar inte' })
  })

  it('asks the server nothing without a secret', async () => {
    window.history.replaceState(null, '', '/invitation')
    const calls = serve({})
    openLink()

    await screen.findByRole('heading', { name: 'Länken fungerar inte' })
    expect(calls).toEqual([])
  })
})
