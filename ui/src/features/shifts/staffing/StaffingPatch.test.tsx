import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { EventView, Staffing } from '@/api/types'
import { member } from '@/testing/people'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import StaffingPatch from './StaffingPatch'

const ID = '6d9e4a52-0d0f-4b86-9f56-0f0f3a5a7c04'

const event = (changes: Partial<EventView> = {}): EventView => ({
  id: ID,
  title: 'Onsdagspub',
  description: '',
  place: 'Kistan 2.0',
  startsAt: '2090-12-02T16:00:00Z',
  endsAt: '2090-12-03T02:00:00Z',
  kind: 'PUB',
  visibility: 'MEMBERS',
  cancelled: false,
  organiser: false,
  ...changes,
})

/** From 17 to 19: in the first hour nobody more is needed. */
const staffing = (changes: Partial<Staffing> = {}): Staffing => ({
  hours: [
    { from: '2090-12-02T16:00:00Z', working: 1, missing: 0, uncovered: ['STAD'] },
    { from: '2090-12-02T17:00:00Z', working: 0, missing: 1, uncovered: [] },
  ],
  jobs: [
    {
      job: 'BAR',
      cells: [
        { needed: 1, have: 1, maybe: 0, missing: 0 },
        { needed: 2, have: 1, maybe: 1, missing: 1 },
      ],
    },
  ],
  gaps: [{ job: 'BAR', from: '2090-12-02T17:00:00Z', until: '2090-12-02T18:00:00Z', missing: 1 }],
  uncovered: [{ course: 'STAD', from: '2090-12-02T16:00:00Z', until: '2090-12-02T17:00:00Z' }],
  missing: 1,
  green: false,
  workers: [
    {
      member: member(),
      answer: 'YES',
      hours: ['2090-12-02T16:00:00Z', '2090-12-02T17:00:00Z'],
      hoursUnknown: false,
      courses: ['FEST'],
    },
  ],
  ...changes,
})

const STAFFING = `GET /events/${ID}/staffing`
const ANSWER = `PUT /events/${ID}/work/me`

describe('the staffing of an event', () => {
  it('says hour by hour and in words who is missing', async () => {
    serve({ [STAFFING]: [{ body: staffing() }] })
    renderAt(`/events/${ID}`, <StaffingPatch event={event()} />)

    const bar = within(await screen.findByRole('row', { name: /^Bar/ })).getAllByRole('cell')
    expect(bar[0]).toHaveTextContent('1 av 1')
    expect(bar[1]).toHaveTextContent('1 av 2, kanske 1 till')
    expect(screen.getByText('Bar: saknar 1 18–19')).toBeVisible()
    expect(screen.getByText('Ingen med STAD 17–18')).toBeVisible()
    expect(screen.getByText('17–19')).toBeVisible()
    expect(screen.queryByText('Fråga härnäst')).not.toBeInTheDocument()
  })

  it('takes a yes only for hours that need somebody, and a maybe for any', async () => {
    const calls = serve({ [STAFFING]: [{ body: staffing() }], [ANSWER]: [{ body: staffing() }] })
    renderAt(`/events/${ID}`, <StaffingPatch event={event()} />)

    await userEvent.click(await screen.findByRole('radio', { name: 'Ja' }))
    expect(screen.getByRole('checkbox', { name: '17–18' })).toBeDisabled()
    await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }))
    expect(screen.getByText('Välj minst en timme, eller säg att du inte vet än.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Alla timmar' }))
    await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }))

    expect(await screen.findByText('Tack, du jobbar.')).toBeVisible()
    expect(calls.at(-1)?.body).toEqual({ answer: 'YES', hours: ['2090-12-02T17:00:00Z'] })
    await userEvent.click(screen.getByRole('radio', { name: 'Kanske' }))
    expect(screen.getByRole('checkbox', { name: '17–18' })).toBeEnabled()
  })

  it('says that somebody was faster, and shows the staffing as it is', async () => {
    const calls = serve({
      [STAFFING]: [{ body: staffing() }],
      [ANSWER]: [problem('shift-full', 409)],
    })
    renderAt(`/events/${ID}`, <StaffingPatch event={event()} />)

    await userEvent.click(await screen.findByRole('radio', { name: 'Ja' }))
    await userEvent.click(screen.getByRole('checkbox', { name: '18–19' }))
    await userEvent.click(screen.getByRole('button', { name: 'Spara svaret' }))

    expect(await screen.findByText(/Någon hann före/)).toBeVisible()
    expect(calls.filter(({ method }) => method === 'GET').length).toBeGreaterThan(1)
  })

  it('asks nobody about an event that is over, and lets its organiser add nobody', async () => {
    serve({ [STAFFING]: [{ body: staffing() }] })
    renderAt(
      `/events/${ID}`,
      <StaffingPatch event={event({ endsAt: '2020-01-01T00:00:00Z', organiser: true })} />,
    )

    expect(await screen.findByRole('heading', { name: 'De som jobbar' })).toBeVisible()
    expect(screen.queryByRole('radio')).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /Ta bort/ })).not.toBeInTheDocument()
    expect(screen.queryByText('Fråga härnäst')).not.toBeInTheDocument()
  })

  it('tells an organiser whom to ask and why, and puts them down', async () => {
    const add = `PUT /events/${ID}/work/${member().id}`
    const calls = serve({
      [STAFFING]: [{ body: staffing() }],
      [`GET /events/${ID}/staffing/candidates`]: [
        { body: { items: [{ member: member(), nights: 1, lastWorkedOn: '2090-11-02', covers: ['STAD'] }] } },
      ],
      [add]: [{ body: staffing() }],
    })
    renderAt(`/events/${ID}`, <StaffingPatch event={event({ organiser: true })} />)

    expect(await screen.findByText('jobbade 1 kväll, 2 nov. 2090, har STAD')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Sätt upp Ebba Lilja' }))
    const dialog = within(screen.getByRole('dialog'))
    await userEvent.click(dialog.getByRole('checkbox', { name: '18–19' }))
    await userEvent.click(dialog.getByRole('button', { name: 'Sätt upp' }))

    expect(await screen.findByText('Ebba Lilja jobbar nu och får ett mejl.')).toBeVisible()
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ hours: ['2090-12-02T17:00:00Z'] })
  })
})
