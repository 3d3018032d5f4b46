// A small server that answers as the site does, until it is told to break.
import { createServer } from 'node:http'

const PAGES = {
  '/': ['text/html', '<html><script type="module" src="/assets/index-1.js"></script><div id="root"></div></html>'],
  '/assets/index-1.js': ['text/javascript', 'start()'],
  '/health/ready': ['application/json', '{"status":"UP","checks":[]}'],
  '/health/started': ['application/json', '{"status":"UP","checks":[{"name":"started","data":{"version":"1.2.3"}}]}'],
  '/api/v1/teams': ['application/json', '{"items":[]}'],
}

/** {address, pages, close}: pages are [type, body, status] by path, and may be changed. */
export async function site() {
  const pages = structuredClone(PAGES)
  const server = createServer((request, response) => {
    const [type, body, status = 200] = pages[request.url] ?? ['text/plain', 'not here', 404]
    response.writeHead(status, { 'content-type': type }).end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${server.address().port}`, pages, close: () => server.close() }
}
