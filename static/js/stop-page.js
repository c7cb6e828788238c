// The page of a stop: a printed code says "I am here"; hours, the clock of the walk,
// reading and questions are added.

import "./make-it.js"
import "./opening-now.js"
import { bring } from "./parts/bring.js"

const HERE = "#here"

async function arriveByCode(note) {
  const { keep, kept, reach } = await import("./lib/walk-state.js")
  const { course, stop } = note.dataset
  const isKept = keep(course, reach(kept(course), stop, "code", Date.now()))
  note.querySelector("strong").hidden = !isKept
  note.hidden = false
}

if (window.location.hash === HERE) {
  arriveByCode(document.querySelector("[data-by-code]"))
}
bring(document)
