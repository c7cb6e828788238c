// Parts of a page that are fetched when they come near the screen, or in good time.

const NEAR = "200px"
const REST_MS = 1500
const PARTS = {
  "COURSE-PACK": () => import("../course-pack.js"),
  "READ-ALOUD": () => import("../read-aloud.js"),
  "SHARE-PAGE": () => import("../share-page.js"),
  "STAMP-CARD": () => import("../stamp-card.js"),
  "STOP-QUEST": () => import("../stop-quest.js"),
  "WALK-MAP": () => import("../walk-map.js"),
}

// The phone offers its home screen once, perhaps before the part that shows the offer.
window.addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault()
  window.guideInstall = event
})

export function bring(root) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue
        observer.unobserve(target)
        PARTS[target.tagName]()
      }
    },
    { rootMargin: NEAR },
  )
  for (const part of parts(root)) observer.observe(part)
}

// On the way a network may end at any corner: fetch what may be wanted, after the page.
export function bringAll(root, more) {
  window.setTimeout(() => {
    const names = new Set(parts(root).map(({ tagName }) => tagName))
    const fetches = [...names].map((name) => PARTS[name])
    for (const fetchPart of [...fetches, more]) fetchPart().catch(() => {})
  }, REST_MS)
}

function parts(root) {
  return [...root.querySelectorAll(Object.keys(PARTS).join(","))]
}
