import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { member } from '@/testing/people'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import { DetailsPatch } from './DetailsPatch'

const PATH = '/members/XTocUgAA'
const ebba = member()

const open = () => renderAt('/me', <DetailsPatch member={{ value: ebba, etag: '"1"' }} />)
const save = () => userEvent.click(screen.getByRole('button', { name: 'Spara' }))

describe('my details', () => {
  it('sends what changed with the version it began from', async () => {
    const calls = serve({
      [`PATCH ${PATH}`]: [{ body: member({ nickname: undefined }), headers: { ETag: '"2"' } }],
    })
    open()

    await userEvent.clear(screen.getByLabelText('Smeknamn'))
    await save()

    await screen.findByText('Sparat. Snyggt.')
    expect(calls[0]?.body).toEqual({ nickname: null })
    expect(calls[0]?.headers.get('If-Match')).toBe('"1"')
    expect(calls[0]?.headers.get('Content-Type')).toBe('application/merge-patch+json')
  })

  it('sends nothing when nothing changed', async () => {
    const calls = serve({})
    open()

    await save()

    await screen.findByText('Inget var ändrat, så inget sparades.')
    expect(calls).toEqual([])
  })

  it('shows the server’s complaint beside the field', async () => {
    const violations = [
      { field: 'phone', message: 'must be one line of text, without control characters, and not blank' },
    ]
    serve({ [`PATCH ${PATH}`]: [problem('validation', 400, { violations })] })
    open()

    await userEvent.type(screen.getByLabelText('Telefon'), '8')
    await save()

    await waitFor(() => expect(screen.getByLabelText('Telefon')).toBeInvalid())
  })

  it('lets me save over somebody else’s change, with the newest version', async () => {
    const calls = serve({
      [`PATCH ${PATH}`]: [problem('changed-meanwhile', 412), { body: ebba, headers: { ETag: '"6"' } }],
      [`GET ${PATH}`]: [{ body: ebba, headers: { ETag: '"5"' } }],
    })
    open()

    await userEvent.type(screen.getByLabelText('Telefon'), '8')
    await save()
    await userEvent.click(await screen.findByRole('button', { name: 'Spara mitt ändå' }))

    await waitFor(() =>
      expect(
        calls.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers.get('If-Match')),
      ).toEqual(['"1"', '"5"']),
    )
  })

  it('lets me see somebody else’s change instead', async () => {
    serve({
      [`PATCH ${PATH}`]: [problem('changed-meanwhile', 412)],
      [`GET ${PATH}`]: [{ body: member({ phone: '08-1' }), headers: { ETag: '"5"' } }],
    })
    open()

    await userEvent.type(screen.getByLabelText('Telefon'), '8')
    await save()
    await userEvent.click(await screen.findByRole('button', { name: 'Visa det nya' }))

    await waitFor(() => expect(screen.getByLabelText('Telefon')).toHaveValue('08-1'))
    expect(screen.queryByText('Någon annan hann före')).not.toBeInTheDocument()
  })
})
