import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { member } from '@/testing/people'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import { DetailsForm } from './DetailsForm'
import { RemoveFactors } from './RemoveFactors'

const OTHER = member({ role: 'MARSHAL' })
const PROOF = {
  'GET /sessions/current': [{ status: 204 }],
  'GET /me/passkeys': [{ body: { items: [] } }],
  'POST /sessions/current/proof': [{ status: 204 }],
}

async function prove() {
  const dialog = within(await screen.findByRole('dialog', { name: 'Är det fortfarande du?' }))
  await userEvent.type(dialog.getByLabelText('Ditt lösenord'), 'ankor')
  await userEvent.click(dialog.getByRole('button', { name: 'Det är jag' }))
}

// Somebody types a lot here, on a machine that may be busy.
const PATIENTLY = { timeout: 20_000 }

it('another address for somebody is saved once the master has proved who they are', PATIENTLY, async () => {
  const path = `/members/${OTHER.shortId}`
  const calls = serve({
    ...PROOF,
    [`PATCH ${path}`]: [
      problem('proof-needed', 403),
      { body: { ...OTHER, email: 'new@example.org' }, headers: { ETag: '"2"' } },
    ],
  })
  renderAt('/', <DetailsForm member={{ value: OTHER, etag: '"1"' }} />)

  const email = screen.getByLabelText('E-post', { exact: false })
  await userEvent.clear(email)
  await userEvent.type(email, 'new@example.org')
  await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
  await prove()

  await waitFor(() => expect(calls.filter(({ method }) => method === 'PATCH')).toHaveLength(2))
  expect(calls.filter(({ method }) => method === 'PATCH')[1]?.body).toEqual({ email: 'new@example.org' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.queryByText('Visa en gång till att det är du.')).toBeNull()
})

it('somebody’s lost app and passkeys are removed after a question and a proof', PATIENTLY, async () => {
  const path = `/members/${OTHER.shortId}/second-factors`
  const calls = serve({ ...PROOF, [`DELETE ${path}`]: [problem('proof-needed', 403), { status: 204 }] })
  renderAt('/', <RemoveFactors member={OTHER} />)

  await userEvent.click(screen.getByRole('button', { name: 'Ta bort app och nycklar' }))
  expect(calls).toHaveLength(0)
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ta bort' }))
  await prove()

  expect(await screen.findByText(/loggar nu in utan kod och nyckel/)).toBeInTheDocument()
  expect(calls.filter(({ method }) => method === 'DELETE')).toHaveLength(2)
})
