// The survey's worker: gives the page that the phone keeps where there is no network.
// It stands below the survey's own address and answers for nothing else.

const KEPT = "guide-survey"
const PATIENCE_MS = 4000

self.addEventListener("install", () => self.skipWaiting())
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()))

self.addEventListener("fetch", (event) => {
  const { method, url, cache } = event.request
  const isOurs = new URL(url).origin === self.location.origin
  if (method !== "GET" || !isOurs || cache === "no-store") return
  event.respondWith(answer(event.request))
})

// The network first: what is to be found changes, and a lost session must show. But a
// street's network that only pretends to be one must not keep anybody waiting.
async function answer(request) {
  const kept = await (await caches.open(KEPT)).match(new URL(request.url).pathname)
  const fresh = fetch(request)
  if (!kept) return fresh
  const late = new Promise((resolve) => {
    setTimeout(() => resolve(kept.clone()), PATIENCE_MS)
  })
  return Promise.race([fresh.catch(() => kept.clone()), late])
}
