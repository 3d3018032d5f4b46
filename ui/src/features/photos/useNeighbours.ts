import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { albumQuery } from './queries'

export interface Neighbours {
  previous: string | undefined
  next: string | undefined
  /** Its place in the album, from 1; undefined until it is found there. */
  place: number | undefined
}

/** The photos before and after one in its album, of which as much is fetched as that takes. */
export function useNeighbours(eventId: string, id: string): Neighbours {
  const album = useInfiniteQuery(albumQuery(eventId))
  const ids = album.data?.pages.flatMap(({ items }) => items.map((photo) => photo.id)) ?? []
  const at = ids.indexOf(id)
  const more = album.hasNextPage && !album.isFetching && !album.isError && (at < 0 || at === ids.length - 1)
  const { fetchNextPage } = album
  useEffect(() => {
    if (more) void fetchNextPage()
  }, [more, fetchNextPage])
  return at < 0
    ? { previous: undefined, next: undefined, place: undefined }
    : { previous: ids[at - 1], next: ids[at + 1], place: at + 1 }
}
