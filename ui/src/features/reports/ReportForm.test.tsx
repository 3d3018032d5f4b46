import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { ReportView } from '@/api/types'
import { member } from '@/testing/people'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import { ReportForm } from './ReportForm'

const PATH = '/events/e1/report'
const ref = (id: string, firstName: string) => ({ id, shortId: id, firstName, lastName: 'Prov' })

const report: ReportView = {
  filed: false,
  mayEdit: true,
  mayDispute: false,
  workers: [
    { member: ref('m1', 'Ebba'), worked: 'H6' },
    { member: ref('m2', 'Olle'), worked: 'H4' },
  ],
}

const open = () =>
  renderAt(
    '/events/e1/report',
    <ReportForm eventId="e1" report={{ value: report, etag: '"1"' }} onReload={() => undefined} />,
  )
const save = () => userEvent.click(screen.getByRole('button', { name: 'Bekräfta avstämningen' }))

describe('the report', () => {
  it('sends who was there and for how long, and leaves no time for who was not', async () => {
    const calls = serve({
      'GET /members': [{ body: { items: [], total: 0 } }],
      [`PUT ${PATH}`]: [{ body: { ...report, filed: true }, headers: { ETag: '"2"' } }],
    })
    open()

    const ebba = screen.getByRole('group', { name: 'Hur länge jobbade Ebba Prov?' })
    await userEvent.click(within(ebba).getByRole('radio', { name: 'Inte där' }))
    const olle = screen.getByRole('group', { name: 'Hur länge jobbade Olle Prov?' })
    await userEvent.click(within(olle).getByRole('radio', { name: 'Över 10 h' }))
    expect(screen.getByText('1 jobbade')).toBeVisible()
    await save()

    await screen.findByText('Avstämningen är sparad, poängen är bokade.')
    const sent = calls.find(({ method }) => method === 'PUT')
    expect(sent?.body).toEqual({ workers: [{ memberId: 'm1' }, { memberId: 'm2', worked: 'OVER_10H' }] })
    expect(sent?.headers.get('If-Match')).toBe('"1"')
  })

  it('adds somebody who jumped in, and lets them go again', async () => {
    serve({ 'GET /members': [{ body: { items: [member()], total: 1 } }] })
    open()

    await userEvent.type(screen.getByLabelText('Lägg till någon'), 'gaff')
    await userEvent.click(await screen.findByRole('button', { name: /Lägg till Ebba ”Gaffa” Lilja/ }))
    expect(screen.getByText('3 jobbade')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Ta bort Ebba Lilja' }))

    expect(screen.getByText('2 jobbade')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Ta bort Olle Prov' })).toBeNull()
  })

  it('asks before it overwrites what somebody else saved', async () => {
    const calls = serve({
      'GET /members': [{ body: { items: [], total: 0 } }],
      [`GET ${PATH}`]: [{ body: report, headers: { ETag: '"7"' } }],
      [`PUT ${PATH}`]: [problem('changed-meanwhile', 412), { body: report, headers: { ETag: '"8"' } }],
    })
    open()

    await save()
    await userEvent.click(await screen.findByRole('button', { name: /Spara/ }))

    const tags = () =>
      calls.filter(({ method }) => method === 'PUT').map(({ headers }) => headers.get('If-Match'))
    await waitFor(() => expect(tags()).toEqual(['"1"', '"7"']))
  })
})
