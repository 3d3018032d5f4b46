import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, unwrap, unwrapVersioned } from '@/api/client'
import type { DocumentView } from '@/api/types'

export const DOCUMENTS_KEY = ['documents']

export const SHORTEST_SEARCH = 2
export const LONGEST_SEARCH = 100

export const foldersQuery = queryOptions({
  queryKey: [...DOCUMENTS_KEY, 'folders'],
  queryFn: () => unwrap(api.GET('/api/v1/documents/folders')),
})

export const folderQuery = (id: string) =>
  queryOptions({
    queryKey: [...DOCUMENTS_KEY, 'folder', id],
    queryFn: () => unwrapVersioned(api.GET('/api/v1/documents/folders/{id}', { params: { path: { id } } })),
  })

/** What lies in a folder, by title. */
export const inFolderQuery = (folder: string) =>
  queryOptions({
    queryKey: [...DOCUMENTS_KEY, 'in-folder', folder],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/documents', { params: { query: { folder } } }))).documents,
  })

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: [...DOCUMENTS_KEY, 'search', q],
    queryFn: async () =>
      (await unwrap(api.GET('/api/v1/documents/search', { params: { query: { q } } }))).hits,
    enabled: q.length >= SHORTEST_SEARCH,
    // The hits of fewer letters stay until those of more letters are there.
    placeholderData: keepPreviousData,
  })

const READ_WITHIN_MS = 60_000

/** The worker reads a new file within seconds, and until then its page does not know whether it is searchable. */
const isBeingRead = ({ searchable, kind, versions }: DocumentView, now = Date.now()): boolean =>
  !searchable && kind !== 'OFFICE' && Date.parse(versions[0]?.addedAt ?? '') + READ_WITHIN_MS > now

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: [...DOCUMENTS_KEY, 'one', id],
    queryFn: () => unwrapVersioned(api.GET('/api/v1/documents/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isBeingRead(state.data.value) ? 4_000 : false),
  })

/** Where the file of a version is, to be shown. */
export const versionFile = (id: string, version: number): string =>
  `/api/v1/documents/${encodeURIComponent(id)}/file?version=${version}`

export const download = (file: string): string => `${file}&download=true`
