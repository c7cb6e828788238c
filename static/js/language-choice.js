// Where no server chooses, the browser does: at the root and behind printed codes.

import { preferred } from "./lib/preference.js"

const links = [...document.querySelectorAll("a[hreflang]")]
const code = preferred(
  navigator.languages,
  links.map(({ hreflang }) => hreflang),
)
const link = links.find(({ hreflang }) => hreflang === code)
if (link) window.location.replace(link.href)
