import { vi } from 'vitest'

interface Call {
  method: string
  path: string
  headers: Headers
  body: unknown
}

interface Reply {
  status?: number
  body?: unknown
  headers?: Record<string, string>
}

/** Answers the API's calls in a test, in order per "METHOD /path", the last one again and again. */
export function serve(replies: Record<string, Reply[]>): Call[] {
  const calls: Call[] = []
  const left = structuredClone(replies)
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname.replace('/api/v1', '')
    const text = await request.text()
    calls.push({
      method: request.method,
      path,
      headers: request.headers,
      body: text ? (JSON.parse(text) as unknown) : undefined,
    })
    const queue = left[`${request.method} ${path}`]
    const reply = queue && queue.length > 1 ? queue.shift() : queue?.[0]
    if (!reply) throw new TypeError(`nothing answers ${request.method} ${path}`)
    const { status = 200, body, headers = {} } = reply
    return new Response(body === undefined ? null : JSON.stringify(body), {
      status,
      headers: {
        'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json',
        ...headers,
      },
    })
  })
  return calls
}

export const problem = (slug: string, status: number, extra: object = {}): Reply => ({
  status,
  body: { type: `https://tmeit.se/problems/${slug}`, title: slug, status, ...extra },
})
