// Parts of a page that are fetched when they come near the screen.

const NEAR = "200px"
const PARTS = {
  "COURSE-PACK": () => import("../course-pack.js"),
  "READ-ALOUD": () => import("../read-aloud.js"),
  "STAMP-CARD": () => import("../stamp-card.js"),
  "STOP-QUEST": () => import("../stop-quest.js"),
}

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
  const names = Object.keys(PARTS).join(",")
  for (const part of root.querySelectorAll(names)) observer.observe(part)
}
