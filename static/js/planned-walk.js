// A walk of one's own: keeps the stops of the address, in order, then it is walked.

import { clockText, filled, villageTime } from "./lib/hours.js"
import { carryOver } from "./lib/page.js"

// The one file that packs have for the clock of any walk.
const { inProgress, nameOf, pinsOf, plannedIn } = await import("./lib/in-progress.js")

const walk = document.querySelector("course-walk")
const figures = JSON.parse(walk.dataset.figures)
const { search } = window.location
const { day } = villageTime(figures.zone, new Date())
const steps = plannedIn(search, figures, day)

// Take this walk's own parts of a list that has one for every possible stop.
function arrange(parts, nameIn) {
  const found = new Map(parts.map((part) => [nameIn(part), part]))
  const chosen = steps.map(({ stop }) => found.get(nameOf(stop.id)))
  const end = document.createComment("")
  parts[0].before(end)
  for (const part of parts) part.remove()
  for (const [place, part] of chosen.entries()) {
    end.before(part)
    part.querySelector(".disc").textContent = String(place + 1)
  }
  end.remove()
  return chosen
}

function tell(section, { begin, leave, warning }) {
  if (begin === null) return
  const line = section.querySelector("[data-clock]")
  const values = { start: clockText(begin), end: clockText(leave) }
  const planned = filled(line.dataset.clock, values)
  line.textContent = walk.dataset[warning?.[0]] ?? planned
}

function prepare() {
  const pins = pinsOf(steps, figures)
  const sections = arrange(
    [...walk.querySelectorAll(".walk-stop[data-stop]")],
    (section) => section.dataset.stop,
  )
  for (const [place, section] of sections.entries()) {
    tell(section, steps[place])
    if (section.dataset.pin) section.dataset.pin = pins[place]
  }
  for (const list of walk.querySelectorAll("ol:has(> [data-of])")) {
    arrange([...list.children], (row) => row.dataset.of)
  }
  for (const [place, link] of walk.querySelectorAll(".line-row a").entries()) {
    const label = link.getAttribute("aria-label")
    link.setAttribute("aria-label", filled(label, { number: place + 1 }))
  }
  const ahead = walk.querySelector("make-it")
  ahead.dataset.figures = JSON.stringify(inProgress(steps, figures))
  // Another plan is another walk: each is kept by its stops.
  walk.dataset.course = `plan/${steps.map(({ stop }) => stop.id).join()}`
}

async function begin() {
  prepare()
  for (const part of walk.querySelectorAll("[data-planned]")) part.hidden = false
  walk.querySelector("[data-none]").hidden = true
  for (const link of walk.querySelectorAll("a[data-plan]")) link.search = search
  carryOver(search)
  await import("./course-walk.js")
}

if (steps.length > 0) begin()
