import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { MailPage as Mails, MailView } from '@/api/types'
import { renderAt } from '@/testing/render'
import { serve } from '@/testing/server'
import MailPage from './MailPage'

const mail = (changes: Partial<MailView> = {}): MailView => ({
  id: '6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04',
  recipient: 'ebba@example.org',
  template: 'test-mail',
  subject: 'Hej på dig',
  state: 'DEAD',
  attempts: 1,
  error: '550 5.1.1 No such user here',
  resendable: true,
  createdAt: '2026-11-02T09:30:00Z',
  settledAt: '2026-11-02T09:31:00Z',
  ...changes,
})

const page = (changes: Partial<Mails> = {}): { body: Mails } => ({
  body: { items: [mail()], pending: 0, dead: 1, ...changes },
})

describe('the outbox', () => {
  it('says why a mail was given up, and sends it again', async () => {
    const calls = serve({
      'GET /mails': [
        page(),
        page({ items: [mail({ state: 'PENDING', resendable: false })], pending: 1, dead: 0 }),
      ],
      'POST /mails/6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04/retry': [{ status: 202 }],
    })
    renderAt('/admin/mail', <MailPage />)

    const row = await screen.findByRole('row', { name: /Hej på dig/ })
    expect(within(row).getByText('550 5.1.1 No such user here')).toBeVisible()
    await userEvent.click(within(row).getByRole('button', { name: 'Skicka igen till ebba@example.org' }))

    expect(await screen.findByText('Mejlet till ebba@example.org får en ny chans.')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('button', { name: /Skicka igen/ })).not.toBeInTheDocument())
    expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })

  it('keeps the chosen state in the address', async () => {
    serve({ 'GET /mails': [page({ items: [] })] })
    const { router } = renderAt('/admin/mail?state=DEAD', <MailPage />)

    expect(await screen.findByText('Inga uppgivna mejl')).toBeVisible()
    expect(screen.getByRole('radio', { name: 'Gav upp' })).toBeChecked()
    await userEvent.click(screen.getByRole('radio', { name: 'Väntar' }))

    expect(router.state.location.search).toBe('?state=PENDING')
    expect(await screen.findByText('Ingenting väntar')).toBeVisible()
  })

  it('leads to older mails and back', async () => {
    serve({ 'GET /mails': [page({ next: 'c2' })] })
    const { router } = renderAt('/admin/mail?state=SENT', <MailPage />)

    await userEvent.click(await screen.findByRole('link', { name: 'Äldre mejl' }))
    expect(router.state.location.search).toBe('?state=SENT&after=c2')
    await userEvent.click(await screen.findByRole('link', { name: 'De nyaste' }))

    expect(router.state.location.search).toBe('?state=SENT')
  })

  it('says what failed, and tries again on request', async () => {
    serve({
      'GET /mails': [{ status: 403, body: { type: 'https://tmeit.se/problems/forbidden' } }, page()],
    })
    renderAt('/admin/mail', <MailPage />)

    await userEvent.click(await screen.findByRole('button', { name: 'Försök igen' }))

    expect(await screen.findByRole('row', { name: /Hej på dig/ })).toBeVisible()
  })
})
