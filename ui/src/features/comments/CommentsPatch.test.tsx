import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CommentView } from '@/api/types'
import { useLive } from '@/features/live'
import { FakeEventSource, stubEventSource } from '@/testing/eventSource'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import { CommentsPatch } from './CommentsPatch'

const PATH = '/events/e1/comments'
const SESSION = {
  body: {
    memberId: 'm1',
    shortId: 'XTocUgAA',
    firstName: 'Ebba',
    nickname: 'Gaffa',
    lastName: 'Lilja',
    role: 'MARSHAL',
  },
}
const author = { id: 'm2', shortId: 'Abcdefgh', firstName: 'Ivar', nickname: 'Bänken', lastName: 'Björk' }

const comment = (id: string, text: string, changes: Partial<CommentView> = {}): CommentView => ({
  id,
  text,
  author,
  createdAt: new Date(Date.now() - 120_000).toISOString(),
  deletable: false,
  ...changes,
})

const page = (items: CommentView[], next?: string) => ({ body: { items, next } })

function EventPage() {
  useLive('e1')
  return <CommentsPatch eventId="e1" />
}

beforeEach(() => void stubEventSource())

describe('the comments of an event', () => {
  it('stand in order, each with its author and how long ago it was', async () => {
    serve({
      'GET /sessions/current': [SESSION],
      [`GET ${PATH}`]: [page([comment('c1', 'Vem tar skåpbilen?'), comment('c2', 'Jag.\nMen isen?')])],
    })
    renderAt('/', <EventPage />)

    const log = await screen.findByRole('log', { name: 'Kommentarer' })
    const items = within(log).getAllByRole('listitem')
    expect(items.map((item) => within(item).getByText(/skåpbilen|isen/).textContent)).toEqual([
      'Vem tar skåpbilen?',
      'Jag.\nMen isen?',
    ])
    expect(within(log).getAllByRole('link', { name: 'Bänken' })[0]).toHaveAttribute(
      'href',
      '/profile/Abcdefgh',
    )
    expect(within(log).getAllByText('för 2 minuter sedan')[0]).toBeVisible()
    expect(screen.queryByRole('button', { name: /Ta bort/ })).not.toBeInTheDocument()
  })

  it('come in when somebody else writes', async () => {
    serve({
      'GET /sessions/current': [SESSION],
      [`GET ${PATH}`]: [page([]), page([comment('c1', 'Hej!')])],
    })
    renderAt('/', <EventPage />)
    expect(await screen.findByText('Inget sagt än. Börja du?')).toBeVisible()
    await waitFor(() => expect(FakeEventSource.opened).toHaveLength(1))

    FakeEventSource.opened[0]?.tell('a-1', ['COMMENTS'])

    expect(await screen.findByText('Hej!')).toBeVisible()
  })

  it('show earlier ones before the others on request', async () => {
    serve({
      'GET /sessions/current': [SESSION],
      [`GET ${PATH}`]: [page([comment('c2', 'senare')], 'cursor'), page([comment('c1', 'tidigare')])],
    })
    renderAt('/', <EventPage />)

    await userEvent.click(await screen.findByRole('button', { name: 'Visa tidigare' }))

    await screen.findByText('tidigare')
    const texts = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(texts[0]).toContain('tidigare')
    expect(texts[1]).toContain('senare')
  })

  it('show what one writes at once, and leave the field for the next', async () => {
    const calls = serve({
      'GET /sessions/current': [SESSION],
      [`GET ${PATH}`]: [page([]), page([comment('c1', 'Jag kör.')])],
      [`POST ${PATH}`]: [{ status: 201, body: comment('c1', 'Jag kör.') }],
    })
    renderAt('/', <EventPage />)

    await userEvent.type(await screen.findByLabelText('Skriv något'), '  Jag kör. ')
    await userEvent.click(screen.getByRole('button', { name: 'Skicka' }))

    expect(screen.getByText('Jag kör.')).toBeVisible()
    expect(screen.getByLabelText('Skriv något')).toHaveValue('')
    expect(await screen.findByText('för 2 minuter sedan')).toBeVisible()
    expect(screen.getAllByText('Jag kör.')).toHaveLength(1)
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ text: 'Jag kör.' })
  })

  it('give back what did not get through, with the reason', async () => {
    serve({
      'GET /sessions/current': [SESSION],
      [`GET ${PATH}`]: [page([])],
      [`POST ${PATH}`]: [problem('too-many-requests', 429)],
    })
    renderAt('/', <EventPage />)

    await userEvent.type(await screen.findByLabelText('Skriv något'), 'Hej!')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')

    await waitFor(() => expect(screen.getByLabelText('Skriv något')).toHaveValue('Hej!'))
    expect(screen.getByRole('alert')).not.toBeEmptyDOMElement()
    expect(within(screen.getByRole('log')).queryByText('Hej!')).not.toBeInTheDocument()
  })

  it('go when one has said that one means it', async () => {
    const calls = serve({
      'GET /sessions/current': [SESSION],
      [`GET ${PATH}`]: [page([comment('c1', 'Glöm det.', { deletable: true })]), page([])],
      [`DELETE ${PATH}/c1`]: [{ status: 204 }],
    })
    renderAt('/', <EventPage />)

    await userEvent.click(await screen.findByRole('button', { name: 'Ta bort kommentaren av Bänken' }))
    expect(calls.some(({ method }) => method === 'DELETE')).toBe(false)
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ta bort' }))

    expect(await screen.findByText('Kommentaren är borta.')).toBeVisible()
    await waitFor(() => expect(screen.queryByText('Glöm det.')).not.toBeInTheDocument())
  })
})
