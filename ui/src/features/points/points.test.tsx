import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderAt } from '@/testing/render'
import { serve } from '@/testing/server'
import { GiftForm } from './GiftForm'
import { StandingView } from './Standing'
import { entryText, signed } from './words'

const entry = { id: 'x', at: '2026-11-24T12:00:00Z', amount: 100, correction: false }

describe('an entry', () => {
  it.each([
    [{ kind: 'EVENT', event: { id: 'e', title: 'Pub', startsAt: entry.at } }, 'Jobbade på Pub'],
    [{ kind: 'EVENT' }, 'Jobbade på ett evenemang'],
    [{ kind: 'EVENT', correction: true }, 'Rättelse: Jobbade på ett evenemang'],
    [{ kind: 'REPORTS' }, 'Stämde av många evenemang'],
    [{ kind: 'MANUAL', reason: 'Lagade kylen' }, 'Lagade kylen'],
  ] as const)('says what it is for: %o', (what, text) => {
    expect(entryText({ ...entry, ...what })).toBe(text)
  })

  it('shows what is taken with a true minus', () => {
    expect([signed(100), signed(-100)]).toEqual(['+100', '−100'])
  })
})

describe('a standing', () => {
  const below = { total: 99, nextLeague: { league: 'WOOD', from: 100 }, badges: [] } as const

  it('shows others nothing below the first league', () => {
    renderAt('/', <StandingView standing={{ ...below, badges: [] }} own={false} />)

    expect(screen.queryByText(/99/)).toBeNull()
  })

  it('shows me how far it is', () => {
    renderAt('/', <StandingView standing={{ ...below, badges: [] }} own />)

    expect(screen.getByText('99 poäng')).toBeVisible()
    expect(screen.getByText('1 poäng kvar till Trä')).toBeVisible()
  })
})

describe('giving points', () => {
  const book = () => userEvent.click(screen.getByRole('button', { name: 'Boka' }))

  it.each(['0', '', '1,5', '10001', 'många'])('refuses %s', async (amount) => {
    const calls = serve({})
    renderAt('/', <GiftForm id="m1" />)

    if (amount) await userEvent.type(screen.getByLabelText(/Poäng, minus/), amount)
    await userEvent.type(screen.getByLabelText('För vad'), 'Lagade kylen')
    await book()

    expect(screen.getByLabelText(/Poäng, minus/)).toBeInvalid()
    expect(calls).toEqual([])
  })

  it('takes points with a minus, and says why', async () => {
    const calls = serve({ 'POST /members/m1/points': [{ status: 201, body: entry }] })
    renderAt('/', <GiftForm id="m1" />)

    await userEvent.type(screen.getByLabelText(/Poäng, minus/), '-30')
    await userEvent.type(screen.getByLabelText('För vad'), ' Diskade inte ')
    await book()

    await screen.findByText('−30 poäng bokade.')
    expect(calls[0]?.body).toEqual({ amount: -30, reason: 'Diskade inte' })
  })
})
