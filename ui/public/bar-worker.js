// Keeps the bar tools' page and the files it is made of for when there is no network. It keeps nothing of the API, and
// answers for no other page.
const CACHE = 'bar-tools'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// The page says what it is made of; what an earlier version was made of goes.
self.addEventListener('message', ({ data }) => {
  if (!Array.isArray(data?.keep)) return
  caches.open(CACHE).then(async (cache) => {
    const wanted = new Set(data.keep.map((path) => new URL(path, self.location.origin).href))
    for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request)
    await Promise.allSettled([...wanted].map((url) => cache.add(url)))
  })
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/'))
    return
  if (request.mode === 'navigate' && url.pathname !== '/bar') return
  event.respondWith(
    fetch(request).catch(async () => {
      const kept = await (await caches.open(CACHE)).match(url.pathname)
      return kept ?? Response.error()
    }),
  )
})
