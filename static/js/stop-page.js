// The page of a stop: a printed code says "I am here"; reading and questions are added.

import { keep, kept } from "./lib/keeping.js"
import { bring } from "./lib/parts.js"
import { reach } from "./lib/walk-state.js"

const HERE = "#here"

const note = document.querySelector("[data-by-code]")
if (window.location.hash === HERE) {
  const { course, stop } = note.dataset
  keep(course, reach(kept(course), stop, "code", Date.now()))
  note.hidden = false
}
bring(document)
