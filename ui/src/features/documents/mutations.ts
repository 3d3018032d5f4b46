import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { api, unwrap } from '@/api/client'
import type { DocumentRequest } from '@/api/types'
import * as m from '@/messages/documents.gen'
import { toast } from '@/ui/toasts'
import { fingerprintOf, sendFile, type Sending } from '@/uploads/sendFile'
import { DOCUMENTS_KEY } from './queries'

const FOLDERS = '/api/v1/documents/folders'

/** Whatever was changed, counts, lists and hits are others afterwards. */
export const refreshDocuments = (client: QueryClient) => client.invalidateQueries({ queryKey: DOCUMENTS_KEY })

/** Lists are new before whoever asked goes on, so that nobody sees what is not there any more. */
function useChange<V, R>(act: (value: V) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => refreshDocuments(client) })
}

export const useCreateFolder = () =>
  useChange((name: string) => unwrap(api.POST(FOLDERS, { body: { name } })))

/** @param leave first, since the folder's page goes with the list that is new, and with it whoever asked */
export function useDeleteFolder(id: string, leave: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE(`${FOLDERS}/{id}`, { params: { path: { id } } })),
    onSuccess: () => {
      leave()
      return refreshDocuments(client)
    },
  })
}

export function useDeleteDocument(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => unwrap(api.DELETE('/api/v1/documents/{id}', { params: { path: { id } } })),
    // Its own page, which is still open, would ask for what is gone.
    onSuccess: () =>
      client.invalidateQueries({
        queryKey: DOCUMENTS_KEY,
        predicate: ({ queryKey }) => queryKey[1] !== 'one',
      }),
  })
}

/** The browser asks before the tab is closed while a file is on its way. */
async function guarded<R>(run: () => Promise<R>): Promise<R> {
  const ask = (event: Event) => event.preventDefault()
  addEventListener('beforeunload', ask)
  try {
    return await run()
  } finally {
    removeEventListener('beforeunload', ask)
  }
}

/** Sends a file and hears how much of it came; it goes on when somebody looks at another page meanwhile. */
function useSending<V, R>(act: (values: V, sending: Sending) => Promise<R>, said: (result: R) => string) {
  const client = useQueryClient()
  const [share, setShare] = useState(0)
  const abort = useRef<AbortController>(null)
  const { mutate, reset, isPending, error } = useMutation({
    mutationFn: (values: V) => {
      const stop = new AbortController()
      abort.current = stop
      setShare(0)
      return guarded(() => act(values, { onProgress: setShare, signal: stop.signal }))
    },
    onSuccess: (result) => {
      toast(said(result))
      return refreshDocuments(client)
    },
  })
  function cancel() {
    // First, since what was stopped on purpose is no failure to speak of.
    reset()
    abort.current?.abort()
  }
  return { send: mutate, cancel, share, isPending, error }
}

export interface SendingFile {
  share: number
  isPending: boolean
  cancel: () => void
}

interface NewDocument extends Omit<DocumentRequest, 'upload' | 'fileName'> {
  file: File
}

export const useAddDocument = () =>
  useSending(
    ({ file, ...about }: NewDocument, sending) =>
      sendFile(
        file,
        (upload) =>
          unwrap(
            api.POST('/api/v1/documents', {
              body: { ...about, upload, fileName: file.name },
              signal: sending.signal,
            }),
          ),
        sending,
        fingerprintOf(file, 'documents'),
      ),
    ({ title }) => m.added({ title }),
  )

interface NewVersion {
  file: File
  note: string
}

export const useAddVersion = (id: string) =>
  useSending(
    ({ file, note }: NewVersion, sending) =>
      sendFile(
        file,
        (upload) =>
          unwrap(
            api.POST('/api/v1/documents/{id}/versions', {
              params: { path: { id } },
              body: { upload, fileName: file.name, ...(note && { note }) },
              signal: sending.signal,
            }),
          ),
        sending,
        fingerprintOf(file, id),
      ),
    ({ version }) => m.versionAdded({ number: version }),
  )
