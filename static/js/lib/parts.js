// Parts of a page that are fetched only where they stand on it.

const PARTS = {
  "course-pack": () => import("../course-pack.js"),
  "read-aloud": () => import("../read-aloud.js"),
  "stamp-card": () => import("../stamp-card.js"),
  "stop-quest": () => import("../stop-quest.js"),
}

export function bring(root) {
  for (const [name, fetchPart] of Object.entries(PARTS)) {
    if (root.querySelector(name)) fetchPart()
  }
}
