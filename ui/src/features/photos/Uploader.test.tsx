import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CurrentSession } from '@/api/types'
import { currentSessionQuery } from '@/features/auth/queries'
import { photo } from '@/testing/photo'
import { renderAt } from '@/testing/render'
import { problem, serve } from '@/testing/server'
import { stubTus } from '@/testing/tusServer'
import { albumQuery } from './queries'
import { Uploader } from './Uploader'

const ALBUM = 'POST /events/e1/photos'
const SELF = {
  memberId: 'm1',
  shortId: 'XTocUgAA',
  firstName: 'Ebba',
  lastName: 'Lilja',
  role: 'PRAO',
} as CurrentSession
const fileOf = (name: string, type = 'image/jpeg') => new File(['x'], name, { type, lastModified: 1 })

beforeEach(() => {
  localStorage.clear()
  stubTus()
})

function renderUploader() {
  const { client } = renderAt('/', <Uploader eventId="e1" memberId="m1" />)
  client.setQueryData(currentSessionQuery.queryKey, SELF)
  return client
}

async function choose(...files: File[]) {
  await userEvent.setup({ applyAccept: false }).upload(screen.getByLabelText('Välj bilder'), files)
}

describe('the uploader', () => {
  it('says how many are in place, and puts them into the album that is shown', async () => {
    serve({
      [ALBUM]: [
        { status: 201, body: photo('p1') },
        { status: 201, body: photo('p2') },
      ],
    })
    const client = renderUploader()
    client.setQueryData(albumQuery('e1').queryKey, { pages: [{ items: [] }], pageParams: [undefined] })

    await choose(fileOf('a.jpg'), fileOf('b.jpg'))

    expect(await screen.findByText('2 bilder är på plats.')).toBeVisible()
    expect(screen.queryByRole('list')).not.toBeInTheDocument()
    expect(client.getQueryData(albumQuery('e1').queryKey)?.pages[0]?.items).toHaveLength(2)
  })

  it.each([
    ['picture-unsupported', 415, 'Det är ingen bild vi kan läsa.'],
    ['picture-broken', 400, 'Bilden är trasig'],
    ['picture-too-large', 413, 'Bilden har för många pixlar.'],
    ['photos-full', 409, 'Albumet är fullt'],
  ])('says beside the file what is wrong: %s', async (slug, status, text) => {
    serve({ [ALBUM]: [problem(slug, status)] })
    renderUploader()

    await choose(fileOf('a.jpg'))

    const item = await screen.findByRole('listitem')
    await waitFor(() => expect(item).toHaveTextContent(text))
    expect(within(item).getByRole('button', { name: 'Försök igen med a.jpg' })).toBeVisible()
    expect(screen.getByText('En gick inte.')).toBeVisible()
  })

  it('says that a file is sent again by itself when the storage is away', async () => {
    serve({
      [ALBUM]: [{ ...problem('storage-away', 503), headers: { 'Retry-After': '30' } }],
    })
    renderUploader()

    await choose(fileOf('a.jpg'))

    expect(
      await screen.findByText(
        'Vi når inte lagret just nu. Vänta 30 sekunder. Vi försöker igen av oss själva.',
      ),
    ).toBeVisible()
  })

  it('sends nothing once its member has logged out', async () => {
    const calls = serve({})
    renderUploader().setQueryData(currentSessionQuery.queryKey, null)

    await choose(fileOf('a.jpg'))

    expect(await screen.findByText(/Du är inte inloggad längre/)).toBeVisible()
    expect(calls).toEqual([])
  })

  it('refuses what cannot become a photo before anything is sent, and lets it be skipped', async () => {
    renderUploader()

    await choose(fileOf('IMG_1.HEIC', ''))
    expect(screen.getByText(/Exportera bilden som JPEG/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Försök igen/ })).not.toBeInTheDocument()
    await userEvent.click(screen.getByRole('button', { name: 'Hoppa över IMG_1.HEIC' }))

    expect(screen.queryByRole('listitem')).not.toBeInTheDocument()
  })
})
