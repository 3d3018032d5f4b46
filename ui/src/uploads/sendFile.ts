import type { DetailedError, HttpRequest, HttpResponse } from 'tus-js-client'
import { ApiProblem } from '@/api/problem'
import type { Problem } from '@/api/types'
import { rememberedUploads } from './rememberedUploads'
import './words'

/** Bytes that the server takes at a time, and of a file as a whole. */
export const CHUNK = 1 << 20
export const LARGEST_FILE = 25 << 20

const PAUSES_MS = [1_000, 3_000, 9_000, 20_000]

export interface Sending {
  /** Hears how much of the file came, from 0 to 1. */
  onProgress: (share: number) => void
  /** What the server got is forgotten when it is aborted. */
  signal: AbortSignal
}

function problemOf(answer: HttpResponse | null): ApiProblem {
  const seconds = Number(answer?.getHeader('Retry-After'))
  let problem: Partial<Problem> = {}
  try {
    problem = JSON.parse(answer?.getBody() ?? '') as Partial<Problem>
  } catch {
    // Not our server spoke, or nobody did.
  }
  return new ApiProblem(answer?.getStatus() ?? 0, problem, seconds > 0 ? seconds : undefined)
}

/** What tus makes of a failed request still holds why. */
function problemIn(error: Error | DetailedError): ApiProblem {
  if (!('originalResponse' in error)) return problemOf(null)
  return error.causingError instanceof ApiProblem ? error.causingError : problemOf(error.originalResponse)
}

/** A short pause helps when nobody answered, or another chunk is meant; who names a time to wait is left alone. */
function worthRetrying(error: DetailedError): boolean {
  const { status, retryAfter } = problemIn(error)
  if (retryAfter !== undefined) return false
  return status === 0 || status >= 500 || (status === 409 && error.originalRequest.getMethod() === 'PATCH')
}

/** An upload is only given up for a new one when it is not there any more, not when the server has no time to say so. */
function keepThrough(request: HttpRequest, answer: HttpResponse) {
  if (request.getMethod() !== 'HEAD') return
  const status = answer.getStatus()
  if (status >= 300 && status !== 404) throw problemOf(answer)
}

/**
 * Sends a file in chunks by tus 1.0.0. With a fingerprint it goes on with what was begun under that before, in this page or
 * an earlier one; without one nothing about the file stays in the browser.
 *
 * @returns the id of the upload
 * @throws ApiProblem when it was refused or the server stayed away; what the signal was aborted with
 */
async function upload(file: Blob, { onProgress, signal }: Sending, fingerprint?: string): Promise<string> {
  const tus = await import('tus-js-client')
  const [known] = fingerprint ? await rememberedUploads.findUploadsByFingerprint(fingerprint) : []
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const sending = new tus.Upload(file, {
      endpoint: `${location.origin}/api/v1/uploads`,
      chunkSize: CHUNK,
      retryDelays: PAUSES_MS,
      ...(fingerprint
        ? { urlStorage: rememberedUploads, fingerprint: () => Promise.resolve(fingerprint) }
        : { storeFingerprintForResuming: false }),
      onShouldRetry: worthRetrying,
      onAfterResponse: keepThrough,
      onProgress: (sent, total) => onProgress(sent / total),
      onSuccess: () => resolve(sending.url?.split('/').pop() ?? ''),
      onError: (error) => reject(problemIn(error)),
    })
    signal.addEventListener('abort', () => {
      // If the server does not hear of it, it forgets by itself after a day.
      sending.abort(true).catch(() => undefined)
      reject(signal.reason as Error)
    })
    if (known) sending.resumeFromPreviousUpload(known)
    sending.start()
  })
}

async function forget(fingerprint: string) {
  const known = await rememberedUploads.findUploadsByFingerprint(fingerprint)
  await Promise.all(known.map(({ urlStorageKey }) => rememberedUploads.removeUpload(urlStorageKey)))
}

/**
 * Sends a file and makes something of it. Called again with the same fingerprint after a failure, it goes on where that one
 * stopped.
 */
export async function sendFile<T>(
  file: Blob,
  make: (upload: string) => Promise<T>,
  sending: Sending,
  fingerprint?: string,
): Promise<T> {
  const done = () => {
    if (fingerprint) void forget(fingerprint)
  }
  sending.signal.addEventListener('abort', done)
  const id = await upload(file, sending, fingerprint)
  try {
    const result = await make(id)
    done()
    return result
  } catch (error) {
    // What is not what it should be does not become so by being asked for again.
    if (error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 429)
      done()
    throw error
  }
}

/** Tells a file from others that are on their way to the same place. */
export const fingerprintOf = (file: File, place: string): string =>
  JSON.stringify([place, file.name, file.type, file.size, file.lastModified])
