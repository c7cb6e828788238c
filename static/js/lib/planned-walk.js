// A walk of one's own, from the address of a plan to stops that can be walked.

import { followed, fromQuery, problemOf } from "./visit-plan.js"

// Read the plan of an address: the steps of its known stops, each once, by the clock.
// `today` stands for a day that the address does not name.
export function plannedIn(query, figures, today) {
  const usual = { day: today, start: 0, minutes: 120, pace: "alone" }
  const { wishes, stops } = fromQuery(query, usual)
  const problem = problemOf(figures, figures.hours, wishes)
  const order = [...new Set(stops)]
    .map((id) => problem.stops.findIndex((stop) => stop.id === id))
    .filter((number) => number >= 0)
  return followed(problem, order)
}

// Name the pin of each step: stops a few steps apart are reached together.
export function pinsOf(steps, figures) {
  const spots = steps.map(({ stop }) => figures.spots.indexOf(stop.spot))
  const pins = []
  for (const [place, spot] of spots.entries()) {
    const twin = spots.findIndex(
      (other, before) => before < place && figures.metres[spot]?.[other] === 0,
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
