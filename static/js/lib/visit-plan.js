// From wishes and figures to a plan with its clock, its warnings and its reasons.
//
// Wishes are { day, start, minutes, pace, interests, must, show }; times in minutes
// since the village's midnight. A plan names stops by their references.

import { metresOf } from "./distances.js"
import { best, EXACT, exact, part, timeline } from "./orienteer.js"

const ENOUGH = 10
const MUST = 1000
const SHOW = 2000
const GATHERING = 1
const SOON = 15

// Make the problem of a day: every stop with its windows, every way in minutes.
export function problemOf(figures, table, wishes) {
  const stops = figures.stops.map((stop) => nodeOf(stop, table, wishes))
  const shown = figures.shows.find(({ id }) => id === wishes.show)
  if (shown) stops.push(showNode(shown))
  const spots = stops.map((stop) => figures.spots.indexOf(stop.spot))
  const legs = stops.map(({ isEndless }, one) =>
    spots.map((other) =>
      isEndless ? null : minutes(figures, wishes, spots[one], other),
    ),
  )
  return { start: wishes.start, budget: wishes.minutes, stops, legs }
}

// Propose a walk. What nobody knows to be open is walked only if it is a must.
export function propose(problem) {
  const numbers = [...problem.stops.keys()].filter((number) =>
    isPossible(problem, number),
  )
  const found = best(part(problem, numbers))
  return found.order.map((number) => numbers[number])
}

// Follow stops in a given order by the clock, with what to say at each.
export function followed(problem, order) {
  const stops = order.map((number) => problem.stops[number])
  const legs = order.slice(1).map((number, place) => problem.legs[order[place]][number])
  return timeline(stops, legs, problem.start).map((step, place) => ({
    ...step,
    stop: stops[place],
    leg: place > 0 ? legs[place - 1] : null,
    wait: step.begin === null ? 0 : step.begin - step.arrival,
    warning: warningOf(step, stops[place]),
  }))
}

// Say why a stop is not in a plan: [reason, minutes that would be needed more]; zero
// where so many stops are in it that nobody can tell.
export function whyNot(problem, order, number) {
  const stop = problem.stops[number]
  const ways = problem.legs[number].filter((_, other) => other !== number)
  if (ways.length > 0 && ways.every((way) => way === null)) return ["position", 0]
  if (stop.isDoubtful && !stop.isMust) return ["hours", 0]
  if (stop.windows?.length === 0) return ["closed", 0]
  if (order.length >= EXACT) return ["time", 0]
  const more = exact(endless(problem, [...order, number]))
  if (more.order.length <= order.length) return ["clash", 0]
  return ["time", Math.ceil(more.finish - problem.start - problem.budget)]
}

// Tell how a ready course would go: its clock, or why not.
export function courseGoing(figures, table, wishes, course) {
  const stops = course.stops.map(([id, stay]) => {
    const known = figures.stops.find((stop) => stop.id === id)
    return nodeOf({ ...known, stay }, table, { ...wishes, must: [], interests: [] })
  })
  const spots = stops.map((stop) => figures.spots.indexOf(stop.spot))
  const legs = spots
    .slice(1)
    .map((spot, place) => minutes(figures, wishes, spots[place], spot))
  const steps = timeline(stops, legs, wishes.start)
  const finish = steps.at(-1).leave
  return {
    finish,
    isKnown: finish !== null && !stops.some((stop) => stop.isDoubtful),
    isOpen: steps.every(({ state }) => state !== "closed"),
    fits: finish !== null && finish <= wishes.start + wishes.minutes,
    matches: wishes.interests.filter((suit) => course.suits.includes(suit)).length,
  }
}

// Write wishes and a plan into an address that can be read aloud.
export function toQuery(wishes, stops) {
  const pairs = [
    ["day", wishes.day],
    ["start", clock(wishes.start)],
    ["minutes", wishes.minutes],
    ["pace", wishes.pace],
    ["interests", wishes.interests.join()],
    ["must", wishes.must.join()],
    ["show", wishes.show],
    ["stops", stops.join()],
  ]
  const query = new URLSearchParams(pairs.filter(([, value]) => value))
  return `?${query}`
    .replaceAll("%2F", "/")
    .replaceAll("%2C", ",")
    .replaceAll("%3A", ":")
}

// Read an address; what is missing or no value of ours stays as it is usual.
export function fromQuery(query, usual) {
  const given = new URLSearchParams(query)
  const list = (name) => (given.get(name) ?? "").split(",").filter(Boolean)
  const time = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(given.get("start") ?? "")
  const length = Number(given.get("minutes"))
  const pace = given.get("pace")
  const wishes = {
    day: /^\d{4}-\d\d-\d\d$/.test(given.get("day") ?? "")
      ? given.get("day")
      : usual.day,
    start: time ? Number(time[1]) * 60 + Number(time[2]) : usual.start,
    minutes: length >= 10 && length <= 720 ? Math.round(length) : usual.minutes,
    pace: ["alone", "family", "group"].includes(pace) ? pace : usual.pace,
    interests: list("interests"),
    must: list("must"),
    show: given.get("show") ?? "",
  }
  return { wishes, stops: list("stops") }
}

export function nodeOf(stop, table, wishes) {
  const stay = stop.stay + (wishes.pace === "group" ? GATHERING : 0)
  const fitting = wishes.interests.filter((suit) => stop.suits.includes(suit)).length
  const isMust = wishes.must.includes(stop.id)
  const windows = windowsOf(stop, table, wishes.day)
  return {
    id: stop.id,
    spot: stop.id,
    name: stop.name,
    url: stop.url,
    stay,
    least: Math.min(stay, ENOUGH),
    suits: stop.suits,
    value: 1 + 2 * fitting + (isMust ? MUST : 0),
    windows: windows === undefined ? null : windows,
    isDoubtful: windows === undefined,
    isMust,
  }
}

// A showing is a stop that begins at its hour. Nobody knows when one without a length
// ends, so it is the last stop of a walk.
export function showNode({ id, name, url, at, start, minutes: length }) {
  const stay = length ?? 0
  return {
    id: `show/${id}`,
    spot: at,
    name,
    url,
    stay,
    least: stay,
    value: SHOW,
    windows: [[start, start + stay]],
    isDoubtful: false,
    isMust: true,
    isShow: true,
    isEndless: length === null,
  }
}

// The open spans of a day; null for always, undefined for not known.
function windowsOf({ access, place }, table, day) {
  if (access === "always") return null
  const number = table?.days.indexOf(day) ?? -1
  if (access === "unknown" || number < 0) return undefined
  return table.places[place]?.open[number]
}

export function minutes(figures, { pace }, one, other) {
  const metres = metresOf(figures, one, other)
  if (metres === null) return null
  return Math.max(1, Math.ceil(metres / figures.paces[pace]))
}

function isPossible(problem, number) {
  const { isDoubtful, isMust } = problem.stops[number]
  return !isDoubtful || isMust
}

function warningOf({ state, left, begin }, stop) {
  if (begin === null) return ["lost", 0]
  if (stop.isDoubtful) return ["doubtful", 0]
  if (state === "closed") return [stop.isShow ? "late" : "closed", 0]
  if (!stop.isShow && left !== null && left < stop.stay + SOON) return ["closes", left]
  return null
}

function endless(problem, numbers) {
  const whole = part(problem, numbers)
  const stops = whole.stops.map((stop) => ({ ...stop, value: 1 }))
  return { ...whole, stops, budget: 24 * 60 }
}

function clock(minute) {
  const two = (number) => String(number).padStart(2, "0")
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}
