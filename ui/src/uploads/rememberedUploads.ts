import type { UrlStorage } from 'tus-js-client'

type Remembered = Awaited<ReturnType<UrlStorage['findAllUploads']>>[number]

const PREFIX = 'tmeit-upload:'
/** The server forgets one after a day. */
const KEPT_MS = 86_400_000

function stored(prefix: string): Remembered[] {
  const found: Remembered[] = []
  for (const key of Object.keys(localStorage)) {
    if (!key.startsWith(prefix)) continue
    const upload = JSON.parse(localStorage.getItem(key) ?? '{}') as Remembered
    if (Date.now() - Date.parse(upload.creationTime) < KEPT_MS) found.push({ ...upload, urlStorageKey: key })
    else localStorage.removeItem(key)
  }
  return found
}

/** A browser may refuse to keep anything; then an upload begins anew after the page was loaded again. */
function tried<T>(act: () => T, otherwise: T): Promise<T> {
  try {
    return Promise.resolve(act())
  } catch {
    return Promise.resolve(otherwise)
  }
}

/** Where the browser keeps the addresses of uploads that are not photos yet, one for each file and place. */
export const rememberedUploads: UrlStorage = {
  findAllUploads: () => tried(() => stored(PREFIX), []),
  findUploadsByFingerprint: (fingerprint) =>
    tried(() => stored(PREFIX).filter(({ urlStorageKey }) => urlStorageKey === PREFIX + fingerprint), []),
  removeUpload: (key) => tried(() => localStorage.removeItem(key), undefined),
  addUpload: (fingerprint, upload) =>
    tried(() => localStorage.setItem(PREFIX + fingerprint, JSON.stringify(upload)), undefined).then(
      () => PREFIX + fingerprint,
    ),
}
