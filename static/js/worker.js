// The worker answers from a kept pack, whole or not at all; everything else is the
// network's. It keeps nothing by itself: packs are kept, compared and renewed by the
// page, when the visitor asks (course-pack.js).

const INDEX = "guide-index"
const PATIENCE_MS = 4000
const LASTING = /\/(?:static|basemap)\//
const SIZED = /(\/photos)\/\d+(\/.+)\.\w+$/

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()))

self.addEventListener("fetch", (event) => {
  const { method, url, cache } = event.request
  const isOurs = new URL(url).origin === self.location.origin
  // What compares a pack with the newest version must not get the kept one.
  if (method !== "GET" || !isOurs || cache === "no-store") return
  event.respondWith(answer(event))
})

async function answer({ request, clientId }) {
  // A storage that fails keeps nobody from the network.
  const packs = await kept().catch(() => [])
  const { pathname } = new URL(request.url)
  if (request.mode === "navigate") return navigate(request, pathname, packs)
  // Everything on a page comes from the pack that the page came from.
  const page = clientId && (await self.clients.get(clientId))
  const own = page && (await holder(new URL(page.url).pathname, packs))
  if (own) return (await first(pathname, [own, ...packs])) ?? fetch(request)
  return newest(request, pathname, packs)
}

// A page from the network is as new as all of its parts; a pack stands in for what does
// not come, or not in good time. What is named by its content is never another one.
async function newest(request, pathname, packs) {
  const found = await first(pathname, packs)
  if (!found) return fetch(request)
  if (LASTING.test(pathname)) return found
  const sent = fetch(request).then(
    (answer) => (answer.ok ? answer : found),
    () => found,
  )
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS, found))
  return Promise.race([sent, late])
}

async function navigate(request, pathname, packs) {
  const page = await first(pathname, packs)
  if (page) return page
  try {
    return await fetch(request)
  } catch (error) {
    const near = packs.find(({ shelf }) => pathname.startsWith(home(shelf)))
    const shelf = near ?? packs[0]
    const instead = shelf && (await first(shelf.shelf, [shelf]))
    if (instead) return instead
    throw error
  }
}

// The home of a shelf's language; the guide may lie below a folder of its host.
function home(shelf) {
  return new URL("..", new URL(shelf, self.location)).pathname
}

// The packs of this phone, the newest first: so two of them never take turns.
async function kept() {
  const index = await caches.open(INDEX)
  const answers = await Promise.all(
    (await index.keys()).map(async (key) => (await index.match(key)).json()),
  )
  return answers.sort((one, other) => other.since - one.since)
}

async function holder(pathname, packs) {
  for (const pack of packs) {
    if (await first(pathname, [pack])) return pack
  }
  return null
}

// A pack holds one size of a photo: it stands for all of them.
async function first(pathname, packs) {
  const plain = pathname.replace(SIZED, "$1$2")
  for (const { cache } of packs) {
    const found = await (await caches.open(cache)).match(plain)
    if (found) return found
  }
  return null
}
