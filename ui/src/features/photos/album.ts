import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { PhotoView } from '@/api/types'
import { albumQuery, PHOTOS_KEY, photoQuery } from './queries'

interface Page {
  items: PhotoView[]
  next?: string
}

type Pages = InfiniteData<Page, string | undefined> | undefined

const changed = (album: Pages, change: (items: PhotoView[]) => PhotoView[]): Pages =>
  album && { ...album, pages: album.pages.map((page) => ({ ...page, items: change(page.items) })) }

/** The last one of an album comes last, unless there is more that was not fetched: it will come with that. */
function withNew(album: Pages, photo: PhotoView): Pages {
  const last = album?.pages.at(-1)
  if (
    !album ||
    !last ||
    last.next ||
    album.pages.some(({ items }) => items.some(({ id }) => id === photo.id))
  )
    return album
  return { ...album, pages: [...album.pages.slice(0, -1), { ...last, items: [...last.items, photo] }] }
}

// An album may have thousands: what is shown is mended, and the rest fetched anew when it is opened.
const markOld = (client: QueryClient) =>
  client.invalidateQueries({ queryKey: PHOTOS_KEY, refetchType: 'none' })

function update(client: QueryClient, eventId: string, change: (album: Pages) => Pages) {
  client.setQueryData<Pages>(albumQuery(eventId).queryKey, change)
  void markOld(client)
}

export const putIn = (client: QueryClient, eventId: string, photo: PhotoView) =>
  update(client, eventId, (album) => withNew(album, photo))

export const takeOut = (client: QueryClient, eventId: string, id: string) =>
  update(client, eventId, (album) => changed(album, (items) => items.filter((one) => one.id !== id)))

export function replace(client: QueryClient, eventId: string, photo: PhotoView) {
  update(client, eventId, (album) =>
    changed(album, (items) => items.map((one) => (one.id === photo.id ? photo : one))),
  )
  client.setQueryData(photoQuery(photo.id).queryKey, photo)
}
