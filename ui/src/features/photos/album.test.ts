import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import type { PhotoView } from '@/api/types'
import { putIn, replace, takeOut } from './album'
import { albumQuery, photoQuery } from './queries'
import { photo } from '@/testing/photo'

const E = 'e1'

function clientWith(...pages: { items: PhotoView[]; next?: string }[]) {
  const client = new QueryClient()
  client.setQueryData(albumQuery(E).queryKey, { pages, pageParams: pages.map(() => undefined) })
  const ids = () =>
    client.getQueryData(albumQuery(E).queryKey)?.pages.map(({ items }) => items.map(({ id }) => id))
  return { client, ids }
}

describe('an album that is shown', () => {
  it('gets a new photo at its end, once', () => {
    const { client, ids } = clientWith({ items: [photo('a')], next: 'x' }, { items: [photo('b')] })

    putIn(client, E, photo('c'))
    putIn(client, E, photo('c'))

    expect(ids()).toEqual([['a'], ['b', 'c']])
  })

  it('leaves a new photo to the pages that were not fetched', () => {
    const { client, ids } = clientWith({ items: [photo('a')], next: 'x' })

    putIn(client, E, photo('c'))

    expect(ids()).toEqual([['a']])
  })

  it('loses one that was taken down', () => {
    const { client, ids } = clientWith({ items: [photo('a'), photo('b')] })

    takeOut(client, E, 'a')

    expect(ids()).toEqual([['b']])
  })

  it('shows a change, as does the page of the photo', () => {
    const { client } = clientWith({ items: [photo('a')] })

    replace(client, E, photo('a', { caption: 'Ny' }))

    expect(client.getQueryData(albumQuery(E).queryKey)?.pages[0]?.items[0]?.caption).toBe('Ny')
    expect(client.getQueryData(photoQuery('a').queryKey)?.caption).toBe('Ny')
  })

  it('is not made up when it was never fetched', () => {
    const client = new QueryClient()

    putIn(client, E, photo('a'))

    expect(client.getQueryData(albumQuery(E).queryKey)).toBeUndefined()
  })
})
