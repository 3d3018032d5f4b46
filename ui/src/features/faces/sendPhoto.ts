import { api, unwrap } from '@/api/client'
import { ApiProblem } from '@/api/problem'
import type { PhotoView, Problem } from '@/api/types'

const CHUNK = 1 << 20
const RETRY_DELAYS_MS = [0, 1_000, 3_000, 6_000]

/** What another try may mend: a lost connection, a server that is away, and a chunk of which it knows already. */
const worthRetrying = (status: number, method: string): boolean =>
  status === 0 || status >= 500 || (status === 409 && method === 'PATCH')

function problemIn(body: string): Partial<Problem> {
  try {
    return JSON.parse(body) as Partial<Problem>
  } catch {
    return {}
  }
}

/**
 * Sends a file in chunks of a MiB, as tus 1.0.0 says.
 *
 * @param onProgress hears how much was sent, from 0 to 1
 * @returns the id of the upload
 * @throws ApiProblem when it was refused or the server stayed away, and what the signal was aborted with
 */
async function upload(file: Blob, onProgress: (sent: number) => void, signal: AbortSignal): Promise<string> {
  const tus = await import('tus-js-client')
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const sending = new tus.Upload(file, {
      endpoint: `${location.origin}/api/v1/uploads`,
      chunkSize: CHUNK,
      retryDelays: RETRY_DELAYS_MS,
      // Nothing about the file stays in the browser.
      storeFingerprintForResuming: false,
      onShouldRetry: ({ originalRequest, originalResponse }) =>
        worthRetrying(originalResponse?.getStatus() ?? 0, originalRequest.getMethod()),
      onProgress: (sent, total) => onProgress(sent / total),
      onSuccess: () => resolve(sending.url?.split('/').pop() ?? ''),
      onError: (error) => {
        const answer = 'originalResponse' in error ? error.originalResponse : null
        reject(new ApiProblem(answer?.getStatus() ?? 0, problemIn(answer?.getBody() ?? '')))
      },
    })
    signal.addEventListener('abort', () => {
      // What came of it is forgotten by the server too; if it does not hear of that, a day later.
      sending.abort(true).catch(() => undefined)
      reject(signal.reason as Error)
    })
    sending.start()
  })
}

/** Sends a picture and makes it a photo of a member. */
export async function sendPhotoOfMember(
  memberId: string,
  picture: Blob,
  onProgress: (sent: number) => void,
  signal: AbortSignal,
): Promise<PhotoView> {
  const id = await upload(picture, onProgress, signal)
  return unwrap(
    api.POST('/api/v1/members/{id}/photos', {
      params: { path: { id: memberId } },
      body: { upload: id },
      signal,
    }),
  )
}
