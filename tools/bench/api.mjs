// Requests to the API, for the parts of the benchmark that are members.
import { request } from 'node:http'

/** Sends a body as JSON, or bytes as they are with the headers that are given. */
export function send(address, method, path, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const call = request(
      `${address}/api/v1${path}`,
      { method, headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...headers } },
      (response) => {
        let answer = ''
        response.on('data', (part) => (answer += part))
        response.on('end', () =>
          response.statusCode < 300
            ? resolve({ headers: response.headers, body: answer ? JSON.parse(answer) : undefined })
            : reject(new Error(`${method} ${path}: ${response.statusCode} ${answer}`)),
        )
      },
    )
    call.on('error', reject)
    call.end(Buffer.isBuffer(body) ? body : JSON.stringify(body))
  })
}

/** A log-in of the demo data; answers with the header to send. */
export async function logIn(address, email) {
  const { headers } = await send(address, 'POST', '/sessions', { email, password: 'kistan-demo-2026' })
  return { Cookie: headers['set-cookie'].map((one) => one.split(';')[0]).join('; ') }
}

/** A pub in a week; answers with its id. */
export async function createPub(address, member, visibility) {
  const startsAt = new Date(Date.now() + 7 * 86_400_000)
  const pub = { title: 'Bench', startsAt, endsAt: new Date(+startsAt + 3_600_000), kind: 'PUB', visibility }
  return (await send(address, 'POST', '/events', pub, member)).body.id
}

/** The value below which a share of the sorted values lie. */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
