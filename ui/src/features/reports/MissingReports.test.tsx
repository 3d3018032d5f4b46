import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { MissingReport } from '@/api/types'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import { MissingReports, MissingReportsPatch } from './MissingReports'

const PATH = 'GET /reports/missing'
const DAY = 86_400_000

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

const missing = (number: number, changes: Partial<MissingReport> = {}): MissingReport => ({
  eventId: `e${number}`,
  title: `Pub ${number}`,
  startsAt: inDays(-number),
  endsAt: inDays(-number + 0.4),
  workers: 2,
  closesAt: inDays(180 - number),
  ...changes,
})

const four = [1, 2, 3, 4].map((number) => missing(number))

describe('what waits for a report', () => {
  it('leads to the report of each evening, a page at a time', async () => {
    const calls = serve({
      [PATH]: [{ body: { items: [missing(1)], next: 'there' } }, { body: { items: [missing(2)] } }],
    })
    renderAt('/events?view=reports', <MissingReports />)

    expect(await screen.findByRole('link', { name: 'Stäm av Pub 1' })).toHaveAttribute(
      'href',
      '/events/e1/report',
    )
    expect(screen.getByText(/2 skulle jobba/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Visa fler' }))
    expect(await screen.findByRole('link', { name: 'Stäm av Pub 2' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Visa fler' })).toBeNull()
    expect(calls).toHaveLength(2)
  })

  it('says until when a leader may file it, once that is soon', async () => {
    serve({ [PATH]: [{ body: { items: [missing(1), missing(2, { closesAt: inDays(13) })] } }] })
    renderAt('/events?view=reports', <MissingReports />)

    await screen.findByText('Pub 2')
    expect(screen.getAllByText(/^Senast /)).toHaveLength(1)
  })

  it('praises whoever has nothing to report', async () => {
    serve({ [PATH]: [{ body: { items: [] } }] })
    renderAt('/events?view=reports', <MissingReports />)

    expect(await screen.findByRole('heading', { name: 'Allt är avstämt.' })).toBeVisible()
  })

  it('says that it did not come, and tries again', async () => {
    serve({ [PATH]: [problem('internal', 500), { body: { items: [missing(1)] } }] })
    renderAt('/events?view=reports', <MissingReports />)

    await screen.findByRole('alert')
    await userEvent.click(screen.getByRole('button', { name: 'Försök igen' }))
    expect(await screen.findByText('Pub 1')).toBeVisible()
  })
})

describe('the patch on top of the events', () => {
  it('shows the newest few, and where the others are', async () => {
    serve({ [PATH]: [{ body: { items: four } }] })
    renderAt('/events', <MissingReportsPatch />)

    expect(await screen.findByText('Pub 3')).toBeVisible()
    expect(screen.queryByText('Pub 4')).toBeNull()
    expect(screen.getByRole('link', { name: 'Visa alla' })).toHaveAttribute('href', '/events?view=reports')
  })

  it('needs no way to the others where there are none', async () => {
    serve({ [PATH]: [{ body: { items: four.slice(1) } }] })
    renderAt('/events', <MissingReportsPatch />)

    expect(await screen.findByText('Pub 4')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Visa alla' })).toBeNull()
  })

  it.each([[[{ body: { items: [] } }]], [[problem('internal', 500)]]])(
    'is not there for who has none, or cannot know',
    async (replies) => {
      const calls = serve({ [PATH]: replies })
      renderAt('/events', <MissingReportsPatch />)

      await expect.poll(() => calls.length).toBe(1)
      expect(screen.queryByRole('region')).toBeNull()
    },
  )
})
