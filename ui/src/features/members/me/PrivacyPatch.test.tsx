import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useQuery } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { Member } from '@/api/types'
import { member } from '@/testing/people'
import { renderAt } from '@/testing/render'
import { serve } from '@/testing/server'
import { memberQuery } from '../queries'
import { DetailsPatch } from './DetailsPatch'
import { PrivacyPatch } from './PrivacyPatch'

const PATH = '/members/XTocUgAA'
const answer = (etag: string, changes: Partial<Member> = {}) => ({
  body: { ...member(), ...changes },
  headers: { ETag: `"${etag}"` },
})

function BothForms() {
  const { data } = useQuery(memberQuery('XTocUgAA'))
  if (!data) return null
  return (
    <>
      <DetailsPatch member={data} />
      <PrivacyPatch member={data} />
    </>
  )
}

describe('two forms over the same member', () => {
  it('do not take each other for somebody else, nor lose what is typed', async () => {
    const hidden = { email: 'MEMBERS', phone: 'MASTERS', photos: 'PUBLIC' } as const
    const calls = serve({
      [`GET ${PATH}`]: [answer('1'), answer('2', { privacy: hidden })],
      [`PATCH ${PATH}`]: [
        answer('2', { privacy: hidden }),
        answer('3', { privacy: hidden, nickname: 'Nålen' }),
      ],
    })
    renderAt('/me', <BothForms />)
    const nickname = await screen.findByLabelText('Smeknamn')

    await userEvent.clear(nickname)
    await userEvent.type(nickname, 'Nålen')
    const phone = screen.getAllByLabelText('Telefon').find((field) => field.tagName === 'SELECT')
    await userEvent.selectOptions(phone as HTMLElement, 'MASTERS')
    await userEvent.click(screen.getByRole('button', { name: 'Spara valen' }))
    await screen.findByText('Valen är sparade.')
    expect(nickname).toHaveValue('Nålen')
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
    await screen.findByText('Sparat. Snyggt.')

    const patches = calls.filter(({ method }) => method === 'PATCH')
    expect(patches.map(({ body }) => body)).toEqual([
      { privacy: { phone: 'MASTERS' } },
      { nickname: 'Nålen' },
    ])
    expect(patches.map(({ headers }) => headers.get('If-Match'))).toEqual(['"1"', '"2"'])
  })

  it('keep what is typed while the answer is on its way', async () => {
    serve({ [`GET ${PATH}`]: [answer('1')], [`PATCH ${PATH}`]: [answer('2', { nickname: 'Nålen' })] })
    renderAt('/me', <BothForms />)
    const nickname = await screen.findByLabelText('Smeknamn')
    const answered = globalThis.fetch
    let send: () => void = () => undefined
    globalThis.fetch = async (request) => {
      await new Promise<void>((done) => (send = done))
      return answered(request)
    }

    await userEvent.clear(nickname)
    await userEvent.type(nickname, 'Nålen')
    await userEvent.click(screen.getByRole('button', { name: 'Spara' }))
    const phone = screen.getByRole('textbox', { name: 'Telefon' })
    const before = (phone as HTMLInputElement).value
    await userEvent.type(phone, '88')
    send()

    await screen.findByText('Sparat. Snyggt.')
    await waitFor(() => expect(nickname).toHaveValue('Nålen'))
    expect(phone).toHaveValue(`${before}88`)
  })
})
