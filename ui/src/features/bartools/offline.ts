/** Has the browser keep this page, so that it opens without a network; whatever the site's own files are by then. */
export async function keepPageForOffline() {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/bar-worker.js')
  const { active } = await navigator.serviceWorker.ready
  const files = performance
    .getEntriesByType('resource')
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin && !url.pathname.startsWith('/api/'))
    .map((url) => url.pathname)
  active?.postMessage({ keep: ['/bar', ...new Set(files)] })
}
