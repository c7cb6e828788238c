// Will I make it? The stops that are still ahead, from now on, by the clock.

import { inOrder, timeline } from "./orienteer.js"
import { minutes, nodeOf, showNode } from "./visit-plan.js"

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
