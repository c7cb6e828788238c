// Play fixes through the engine and hold its arrivals against the truth.

import { advance, begin, gatesOf } from "../../static/js/lib/arrival.js"

// Return every arrival as { slug, time, sure }.
export function arrivalsIn(fixes, stops) {
  const gates = gatesOf(stops)
  const found = []
  let state = begin()
  for (const fix of fixes) {
    const step = advance(state, fix, gates)
    // What is kept on the phone between two fixes is plain data.
    state = JSON.parse(JSON.stringify(step.state))
    for (const { slugs, sure } of step.arrivals) {
      found.push(...slugs.map((slug) => ({ slug, time: fix.time, sure })))
    }
  }
  return found
}

// Count visits that were told, visits that were missed, and arrivals that were false:
// told elsewhere, in a bus, or a second time.
export function score(arrivals, truth) {
  const isTrue = ({ slug, time }) =>
    truth.some((each) => each.slug === slug && each.times.has(time))
  const told = arrivals.filter(isTrue).map(({ slug }) => slug)
  const due = truth.filter(({ isDue }) => isDue)
  const right = due.filter(({ slug }) => told.includes(slug)).length
  const twice = told.length - new Set(told).size
  return {
    right,
    missed: due.length - right,
    false: arrivals.length - told.length + twice,
  }
}
