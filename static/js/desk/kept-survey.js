// The page of the survey, kept on the phone so that it opens without a network.

const KEPT = "guide-survey"
const FRESH = { cache: "no-store" }

// Keep this page and what it needs; `worker` is the address of its worker. True when
// everything is there.
export async function keepPage(worker) {
  if (!navigator.serviceWorker || !navigator.onLine) return false
  const { pathname: scope } = window.location
  const files = [...document.querySelectorAll("link[href], script[src]")]
  const wanted = [scope, ...files.map(({ href, src }) => new URL(href ?? src).pathname)]
  try {
    await navigator.serviceWorker.register(worker, { scope })
    await keepFiles(wanted)
    return true
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return false
  }
}

async function keepFiles(wanted) {
  const cache = await caches.open(KEPT)
  for (const address of wanted) {
    const answer = await fetch(address, FRESH)
    if (answer.ok && !answer.redirected) await cache.put(address, answer)
  }
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (!wanted.includes(pathname)) await cache.delete(pathname)
  }
}
