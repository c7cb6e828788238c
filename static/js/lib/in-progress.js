// A walk in progress: will I make it? A plan of one's own is walked like a course.

import { metresOf } from "./distances.js"
import { inOrder, timeline } from "./orienteer.js"
import {
  followed,
  fromQuery,
  minutes,
  nodeOf,
  problemOf,
  showNode,
} from "./visit-plan.js"

const DAY = 1440
const FIRST = 1000
const WANTED = 20

// Tell what lies ahead of who stands at a stop (counted from 0) now: the clock at each
// stop, which to skip to reach a closed one in time, and which shows can be caught.
export function prospects(figures, table, { now, number, pace }) {
  const wishes = { day: now.day, pace, interests: [], must: [] }
  const ahead = figures.stops.slice(number).map((stop) => nodeOf(stop, table, wishes))
  // Who stands here is here, open or not; the walk goes on from this stop.
  const nodes = [{ ...ahead[0], windows: null, value: FIRST }, ...ahead.slice(1)]
  const way = waysOf(figures, wishes)
  const legs = nodes.slice(1).map((node, place) => way(nodes[place], node))
  const steps = timeline(nodes, legs, now.minute)
  const shows = figures.shows
    .filter(({ day, start }) => day === now.day && start >= now.minute)
    .map((show) => ({ show, ...caught(nodes, showNode(show), way, now) }))
  return {
    steps: steps.map((step, place) => ({ ...step, stop: ahead[place] })),
    ...skipped(nodes, steps, way, now),
    shows,
  }
}

// Read the plan of an address: the steps of its known stops, each once, by the clock.
// `today` stands for a day that the address does not name; nothing stands for a start,
// so without one only shows have their hours.
export function plannedIn(query, figures, today) {
  const usual = { day: today, start: null, minutes: 120, pace: "alone" }
  const { wishes, stops } = fromQuery(query, usual)
  const problem = problemOf(figures, figures.hours, wishes)
  const order = [...new Set(stops)]
    .map((id) => problem.stops.findIndex((stop) => stop.id === id))
    .filter((number) => number >= 0)
  return followed(problem, order).map(timed)
}

// Name the pin of each step: stops a few steps apart are reached together.
export function pinsOf(steps, figures) {
  const spots = steps.map(({ stop }) => figures.spots.indexOf(stop.spot))
  const pins = []
  for (const [place, spot] of spots.entries()) {
    const twin = spots.findIndex(
      (other, before) => before < place && metresOf(figures, spot, other) === 0,
    )
    pins.push(twin < 0 ? steps[place].stop.id : pins[twin])
  }
  return pins
}

// The figures of this walk in progress, as those of a course: its stops in order, what
// they are called in the page, and their numbers. A show is caught, not passed.
export function inProgress(steps, figures) {
  const known = steps.flatMap(({ stop }, place) => {
    const found = figures.stops.find(({ id }) => id === stop.id)
    return found ? [{ stop: found, number: place + 1 }] : []
  })
  return {
    ...figures,
    stops: known.map(({ stop }) => stop),
    names: known.map(({ stop }) => nameOf(stop.id)),
    numbers: known.map(({ number }) => number),
    pages: known.map(({ stop }) => stop.url),
  }
}

// What a stop is called in the page.
export function nameOf(id) {
  return id.replace("/", "-")
}

// A show has its hour, also where nobody knows when one arrives.
function timed(step) {
  if (step.begin !== null || !step.stop.isShow) return step
  const [[begin, leave]] = step.stop.windows
  return { ...step, begin, leave }
}

// Which stops to leave out (counted from 0 in what is ahead), so that others, closed
// otherwise, are reached while they are open.
function skipped(nodes, steps, way, now) {
  const isClosed = (number) => steps[number].state === "closed"
  const wanted = nodes.map((node, number) =>
    isClosed(number) ? { ...node, value: WANTED } : node,
  )
  const { order } = inOrder(problem(wanted, way, now))
  const regained = order.filter(isClosed)
  return { skip: regained.length > 0 ? missing(nodes, order) : [], regained }
}

function caught(nodes, show, way, now) {
  const last = way(nodes[0], show)
  if (last === null) return { state: "unknown", skip: [] }
  const { order } = inOrder(problem([...nodes, { ...show, value: FIRST }], way, now))
  if (!order.includes(nodes.length)) return { state: "missed", skip: [] }
  return { state: "caught", skip: missing(nodes, order) }
}

function problem(stops, way, now) {
  const legs = stops.map((one) => stops.map((other) => way(one, other)))
  return { start: now.minute, budget: DAY, stops, legs }
}

function missing(nodes, order) {
  return [...nodes.keys()].filter((number) => !order.includes(number))
}

function waysOf(figures, wishes) {
  const spot = (node) => figures.spots.indexOf(node.spot)
  return (one, other) => minutes(figures, wishes, spot(one), spot(other))
}
