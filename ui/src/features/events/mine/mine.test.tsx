import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { EventSummary, MyEvent } from '@/api/types'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import { MyEvents } from './MyEvents'
import { partsIn } from './words'

const event = (number: number, changes: Partial<EventSummary> = {}): EventSummary => ({
  id: `e${number}`,
  title: `Pub ${number}`,
  place: 'Kistan 2.0',
  startsAt: '2026-12-02T16:00:00Z',
  endsAt: '2026-12-03T00:00:00Z',
  kind: 'PUB',
  visibility: 'MEMBERS',
  cancelled: false,
  going: 3,
  ...changes,
})

const texts = (mine: Partial<MyEvent>, changes: Partial<EventSummary> = {}) =>
  partsIn({ event: event(1, changes), ...mine }).map(({ text }) => text)

const HOURS = [
  { from: '2026-12-02T16:00:00Z', until: '2026-12-02T18:00:00Z' },
  { from: '2026-12-02T20:00:00Z', until: '2026-12-02T22:00:00Z' },
]

describe('one’s part in an event', () => {
  it('is the answer to whether one comes, or the place in line', () => {
    expect(texts({ answer: 'GOING' })).toEqual(['Kommer'])
    expect(texts({ answer: 'MAYBE' })).toEqual(['Kanske'])
    expect(texts({ answer: 'GOING', placeInLine: 3 })).toEqual(['I kö, plats 3'])
  })

  it('is the work, with its hours where they are known', () => {
    expect(texts({ work: { answer: 'YES', hours: HOURS, hoursUnknown: false } })).toEqual([
      'Jobbar 17–19, 21–23',
    ])
    expect(texts({ work: { answer: 'YES', hours: [], hoursUnknown: true } })).toEqual([
      'Jobbar, vet inte när',
    ])
    expect(texts({ work: { answer: 'MAYBE', hours: HOURS.slice(0, 1), hoursUnknown: false } })).toEqual([
      'Jobbar kanske 17–19',
    ])
    expect(texts({ work: { answer: 'MAYBE', hours: [], hoursUnknown: true } })).toEqual(['Jobbar kanske'])
  })

  it('is both for who works and comes', () => {
    expect(
      texts({ answer: 'GOING', work: { answer: 'YES', hours: HOURS.slice(1), hoursUnknown: false } }),
    ).toEqual(['Jobbar 21–23', 'Kommer'])
  })

  it('is none in an event that is called off', () => {
    expect(texts({ answer: 'GOING' }, { cancelled: true })).toEqual(['Inställt'])
  })
})

describe('my events', () => {
  const show = (items: MyEvent[]) => {
    serve({ 'GET /me/events': [{ body: { items } }] })
    renderAt('/events', <MyEvents />)
    return screen.findByRole('region', { name: 'Mina evenemang och pass' })
  }

  it('are the next five until one asks for all', async () => {
    const region = await show([1, 2, 3, 4, 5, 6].map((number) => ({ event: event(number), answer: 'GOING' })))
    const titles = () => within(region).queryAllByRole('link')
    const button = await within(region).findByRole('button', { name: 'Visa alla 6' })
    expect(titles().map(({ textContent }) => textContent)).toEqual([
      'Pub 1',
      'Pub 2',
      'Pub 3',
      'Pub 4',
      'Pub 5',
    ])

    await userEvent.click(button)

    expect(titles()).toHaveLength(6)
    expect(button).toHaveAttribute('aria-expanded', 'true')
    await userEvent.click(screen.getByRole('button', { name: 'Visa färre' }))
    expect(titles()).toHaveLength(5)
  })

  it('lead to their pages, and say when, where and what one promised', async () => {
    const region = await show([{ event: event(1), answer: 'MAYBE' }])

    const ticket = await within(region).findByRole('listitem')
    expect(within(ticket).getByRole('link', { name: 'Pub 1' })).toHaveAttribute('href', '/events/e1')
    expect(ticket).toHaveTextContent(/onsdag 2 december, 17–01.*Kistan 2\.0.*Kanske/)
    expect(within(region).queryByRole('button')).toBeNull()
  })

  it('invite to answer where there are none', async () => {
    const region = await show([])

    expect(await within(region).findByRole('heading', { name: 'Din kalender gapar tom' })).toBeInTheDocument()
    expect(within(region).queryByRole('list')).toBeNull()
  })

  it('offer another try when they do not come', async () => {
    serve({ 'GET /me/events': [problem('unavailable', 500), { body: { items: [{ event: event(1) }] } }] })
    renderAt('/events', <MyEvents />)

    await userEvent.click(await screen.findByRole('button', { name: 'Försök igen' }))

    expect(await screen.findByRole('link', { name: 'Pub 1' })).toBeInTheDocument()
  })
})
