// The arrival engine: from the fixes of a phone to "you are there", once and at the spot.
//
// Pure: a state (plain data, kept with the walk) and a fix give a new state and arrivals.
// A fix is { lat, lon, accuracy in metres, time in ms, speed in m/s or null }.

import { metresBetween, moved, offset } from "./ground.js"

export const RULES = {
  worstAccuracy: 100, // metres; a vaguer fix says nothing about a street
  walkingSpread: 2, // m/s by which a visitor may leave the last estimate on foot
  strayFactor: 4, // a fix farther off than this many spreads is a stray …
  strayMetres: 30, // … if it is at least this far off
  strayMs: 10_000, // strays that agree for so long are where the phone is
  oldMs: 300_000, // an estimate of this age is forgotten
  fast: 3.5, // m/s; nobody looks at walls at this speed …
  fastMs: 4_000, // … for so long
  halfWindowMs: 6_000, // a speed is believed when it lasts over two of these
  brakeMs: 10_000,
  calmMs: 20_000, // after a ride the visitor gets off …
  calmMetres: 30, // … and walks away from where it ended …
  calmSurelyMs: 120_000, // … or has been still for longer than a red light
  reachMetres: 12, // from a wall to those who look at it
  narrowest: 20,
  widest: 80,
  wideAccuracy: 30, // metres; above, a stop is only "near"
  phoneShare: 0.5, // how much of the phone's own doubt widens a gate …
  phoneMost: 20, // … and its limit in metres
  dwellMs: 6_000,
  dwellFixes: 3,
  twinShare: 0.2, // of their distance, by which one of two close stops must be nearer
  exitFactor: 1.6,
  exitMetres: 10,
  exitMs: 10_000,
  againMs: 900_000, // a second visit begins after a quarter of an hour elsewhere
}

// Turn stops with positions into gates; those that share a pin arrive together.
// A stop is { slug, pin, lat, lon, accuracy }; one without lat has no gate.
export function gatesOf(stops) {
  const gates = new Map()
  for (const { slug, pin, lat, lon, accuracy } of stops) {
    if (lat === undefined || lat === null) continue
    const gate = gates.get(pin) ?? { key: pin, slugs: [], lat, lon, accuracy }
    gate.slugs.push(slug)
    gate.accuracy = Math.max(gate.accuracy, accuracy)
    gates.set(pin, gate)
  }
  return [...gates.values()].map((gate) => ({
    ...gate,
    sure: gate.accuracy <= RULES.wideAccuracy,
    radius: clamp(RULES.reachMetres + gate.accuracy, RULES.narrowest, RULES.widest),
  }))
}

// The state before the first fix.
export function begin() {
  return {
    estimate: null,
    strays: [],
    trail: [],
    speed: 0,
    fastSince: null,
    ride: null,
    gates: {},
  }
}

// Take one fix. Arrivals are { key, slugs, sure }; `sure` is false for "should be near".
export function advance(state, fix, gates) {
  if (!isUsable(state, fix)) return { state, arrivals: [] }
  const placed = locate(withSpeed(state, fix), fix)
  if (placed.isStray) return { state: placed.state, arrivals: [] }
  const moving = withRide(placed.state, fix)
  const arrivals = []
  const known = { ...moving.gates }
  for (const gate of gates) {
    const before = known[gate.key] ?? {}
    const after = pass(moving, fix, gate, gates, before)
    known[gate.key] = after
    if (after.arrived !== before.arrived) {
      arrivals.push({ key: gate.key, slugs: gate.slugs, sure: gate.sure })
    }
  }
  return { state: { ...moving, gates: known }, arrivals }
}

function isUsable(state, { lat, lon, accuracy, time }) {
  const numbers = [lat, lon, accuracy, time]
  if (!numbers.every(Number.isFinite) || accuracy > RULES.worstAccuracy) return false
  return !state.estimate || time > state.estimate.time
}

// Blend the fix with where the visitor was, by how sure each of them is.
function locate(state, fix) {
  const old = state.estimate
  if (!old || fix.time - old.time > RULES.oldMs) return settled(state, fix)
  const seconds = (fix.time - old.time) / 1000
  const pace = Math.max(RULES.walkingSpread, state.speed)
  const variance = old.variance + seconds * pace ** 2
  const spread = Math.hypot(Math.sqrt(variance), fix.accuracy)
  const off = metresBetween(old, fix)
  if (off > Math.max(RULES.strayMetres, RULES.strayFactor * spread)) {
    return stray(state, fix)
  }
  const gain = variance / (variance + fix.accuracy ** 2)
  const { east, north } = offset(old, fix)
  const spot = moved(old, { east: east * gain, north: north * gain })
  const estimate = { ...spot, variance: variance * (1 - gain), time: fix.time }
  return { state: { ...state, estimate, strays: [] }, isStray: false }
}

function settled(state, fix) {
  const { lat, lon, time } = fix
  const estimate = { lat, lon, variance: fix.accuracy ** 2, time }
  return { state: { ...state, estimate, strays: [] }, isStray: false }
}

// One jump between high walls is noise; jumps that stay at one spot are a place.
function stray(state, fix) {
  const near = state.strays.filter(
    (each) => metresBetween(each, fix) < 2 * Math.max(each.accuracy, fix.accuracy, 10),
  )
  const strays = [...near, fix]
  if (strays.length > 2 && fix.time - strays[0].time >= RULES.strayMs) {
    return settled(state, fix)
  }
  return { state: { ...state, strays }, isStray: true }
}

// Note how fast the phone moves, strays too: a bus outruns every estimate.
function withSpeed(state, fix) {
  const { lat, lon, time } = fix
  const since = time - 2 * RULES.halfWindowMs - 1000
  const kept = state.trail.filter((each) => each.time >= since)
  const trail = [...kept, { lat, lon, time }]
  const speed = Number.isFinite(fix.speed) ? fix.speed : speedAlong(trail)
  const fastSince = speed > RULES.fast ? (state.fastSince ?? time) : null
  const isFast = fastSince !== null && time - fastSince >= RULES.fastMs
  const ride = rideAfter(state.ride, { lat, lon, time }, isFast)
  return { ...state, trail, speed, fastSince, ride }
}

// Forget a ride when the visitor has got off.
function withRide(state, { time }) {
  const { ride } = state
  return ride && isOver(ride, { ...state.estimate, time })
    ? { ...state, ride: null }
    : state
}

// A ride ends a little after the last fast moment: phones lag behind what brakes.
function rideAfter(ride, here, isFast) {
  if (isFast) return here
  if (!ride || here.time - ride.time > RULES.brakeMs) return ride
  return { ...here, time: ride.time }
}

// Both halves of the window must go the same way: a jump between walls is in one of them.
function speedAlong(trail) {
  const [first, last] = [trail[0], trail.at(-1)]
  const middle = trail.find(({ time }) => time - first.time >= RULES.halfWindowMs)
  const seconds = middle ? (last.time - middle.time) / 1000 : 0
  if (seconds < RULES.halfWindowMs / 2000) return 0
  const before = offset(first, middle)
  const after = offset(middle, last)
  if (before.east * after.east + before.north * after.north <= 0) return 0
  const earlier = metresBetween(first, middle) / ((middle.time - first.time) / 1000)
  return Math.min(earlier, metresBetween(middle, last) / seconds)
}

function isOver(ride, here) {
  const still = here.time - ride.time
  if (still >= RULES.calmSurelyMs) return true
  return still >= RULES.calmMs && metresBetween(ride, here) >= RULES.calmMetres
}

// What one gate knows after a fix.
function pass(state, fix, gate, gates, before) {
  const doubt = Math.min(RULES.phoneMost, RULES.phoneShare * fix.accuracy)
  const metres = metresBetween(state.estimate, gate)
  const radius = gate.radius + doubt
  if (before.inside) return leave(before, fix, metres, radius)
  const isHere =
    metres <= radius && !state.ride && isNearest(state, gate, gates, metres)
  if (!isHere) return { ...before, since: null, fixes: 0 }
  const since = before.since ?? fix.time
  const fixes = (before.fixes ?? 0) + 1
  const held = { ...before, since, fixes }
  const stayed = fix.time - since >= RULES.dwellMs && fixes >= RULES.dwellFixes
  if (!stayed) return held
  const inside = { ...held, inside: true, outside: null }
  return isAgain(before, fix) ? { ...inside, arrived: fix.time } : inside
}

function isAgain({ arrived, left }, { time }) {
  return !arrived || time - (left ?? time) >= RULES.againMs
}

// Of two stops that a phone can just tell apart, only the nearer one is reached.
function isNearest(state, gate, gates, metres) {
  if (!gate.sure) return true
  return gates.every((other) => {
    if (other.key === gate.key || !other.sure) return true
    const apart = metresBetween(gate, other)
    if (apart > gate.radius + other.radius) return true
    const lead = metresBetween(state.estimate, other) - metres
    return lead >= RULES.twinShare * apart
  })
}

function leave(before, fix, metres, radius) {
  const isOut = metres > RULES.exitFactor * radius + RULES.exitMetres
  if (!isOut) return { ...before, outside: null }
  const outside = before.outside ?? fix.time
  if (fix.time - outside < RULES.exitMs) return { ...before, outside }
  return { ...before, inside: false, since: null, fixes: 0, left: outside }
}

function clamp(value, least, most) {
  return Math.min(most, Math.max(least, value))
}
