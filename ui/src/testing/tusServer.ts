import { vi } from 'vitest'

interface Answer {
  status: number
  headers?: Record<string, string>
  body?: string
}

/** Takes uploads by tus 1.0.0 in a test, in memory, in the place of XMLHttpRequest; `next` decides what comes instead of an answer. */
export class TusServer {
  readonly said: string[] = []
  readonly uploads = new Map<string, { size: number; received: number }>()
  /** Undefined to answer as usual, 'lost' for a connection that breaks. */
  next: (request: string) => Answer | 'lost' | undefined = () => undefined

  answer(method: string, path: string, headers: Record<string, string>, body: Blob | null): Answer | 'lost' {
    const offset = Number(headers['upload-offset'] ?? 0)
    const request = method === 'PATCH' ? `PATCH ${offset}+${body?.size ?? 0}` : method
    this.said.push(request)
    const instead = this.next(request)
    if (instead) return instead
    if (method === 'POST') {
      const id = `u${this.uploads.size + 1}`
      this.uploads.set(id, { size: Number(headers['upload-length']), received: 0 })
      return { status: 201, headers: { Location: `/api/v1/uploads/${id}` } }
    }
    const id = path.split('/').pop() ?? ''
    const upload = this.uploads.get(id)
    if (!upload) return { status: 404 }
    if (method === 'DELETE') {
      this.uploads.delete(id)
      return { status: 204 }
    }
    if (method === 'PATCH') {
      if (offset !== upload.received) return { status: 409 }
      upload.received += body?.size ?? 0
    }
    return {
      status: method === 'PATCH' ? 204 : 200,
      headers: { 'Upload-Offset': `${upload.received}`, 'Upload-Length': `${upload.size}` },
    }
  }
}

export function stubTus(): TusServer {
  const server = new TusServer()
  class Request {
    status = 0
    responseText = ''
    onload: (() => void) | null = null
    onerror: ((error: Error) => void) | null = null
    private method = ''
    private url = ''
    private aborted = false
    private readonly sent: Record<string, string> = {}
    private got: Record<string, string> = {}

    open(method: string, url: string) {
      this.method = method
      this.url = url
    }

    setRequestHeader(name: string, value: string) {
      this.sent[name.toLowerCase()] = value
    }

    getResponseHeader(name: string) {
      return this.got[name] ?? null
    }

    abort() {
      this.aborted = true
    }

    send(body: Blob | null = null) {
      const answer = server.answer(this.method, new URL(this.url).pathname, this.sent, body)
      queueMicrotask(() => {
        if (this.aborted) return
        if (answer === 'lost') {
          this.onerror?.(new Error('lost'))
          return
        }
        this.status = answer.status
        this.responseText = answer.body ?? ''
        this.got = answer.headers ?? {}
        this.onload?.()
      })
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request)
  return server
}
