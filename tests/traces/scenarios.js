// Invented walks with their truth: what a phone reports, and where the visitor really was.
//
// `hold` is how much of an error is still there at the next fix.
//
// A plan is a list of steps in metres from a corner of the village: to: [east, north]
// at a speed, then a stay in seconds. Noise drifts as it does between walls.

import { moved } from "../../static/js/lib/ground.js"
import { normal, seeded } from "./random.js"

const CORNER = { lat: 35.168, lon: 126.805 }
const START = Date.UTC(2026, 9, 18, 1)
const WALK = 1.25
const CYCLE = 5
const BUS = 10

const OPEN = { every: 2, sigma: 4, accuracy: [5, 11], doppler: true }
const STREET = { every: 2, sigma: 7, accuracy: [8, 22], doppler: false }
const CANYON = { every: 2, sigma: 8, accuracy: [12, 32], jumps: 0.02, doppler: false }
const LOCKED = { every: 4, sigma: 6, accuracy: [8, 25], gaps: 0.03, doppler: false }

const DRIFT = { every: 2, sigma: 12, hold: 0.985, accuracy: [10, 25], doppler: false }

const stop = (slug, [east, north], accuracy = 8, truth = [east, north]) => ({
  slug,
  pin: slug,
  spot: [east, north],
  truth,
  accuracy,
  ...moved(CORNER, { east, north }),
})

const FIVE = [
  stop("a", [40, 60]),
  stop("b", [150, 70]),
  stop("c", [230, 180]),
  stop("d", [120, 240]),
  stop("e", [20, 330]),
]
const visit = (slug, stay = 90) => ({ visit: slug, stay })
const all = ["a", "b", "c", "d", "e"].map((slug) => visit(slug))

export const SCENARIOS = {
  "open-streets": { phone: OPEN, stops: FIVE, from: [0, 0], plan: all },
  "narrow-alleys": { phone: STREET, stops: FIVE, from: [0, 0], plan: all },
  "urban-canyon": { phone: CANYON, stops: FIVE, from: [0, 0], plan: all },
  "a-slow-drift": { phone: DRIFT, stops: FIVE, from: [0, 0], plan: all },
  "screen-locked": { phone: LOCKED, stops: FIVE, from: [0, 0], plan: all },
  "any-order-and-back": {
    phone: STREET,
    stops: FIVE,
    from: [0, 0],
    plan: [visit("c"), visit("a"), visit("b"), { visit: "a", stay: 60 }],
  },
  "two-stops-15-m-apart": {
    phone: OPEN,
    stops: [stop("wall", [100, 100]), stop("door", [115, 100]), FIVE[4]],
    from: [0, 100],
    plan: [visit("wall", 120), visit("door", 120), visit("e")],
  },
  "positions-60-m-off": {
    phone: STREET,
    stops: [
      stop("museum", [60, 60], 60, [95, 75]),
      stop("park", [40, 260], 46, [20, 240]),
      stop("market", [300, 180], 40, [320, 195]),
    ],
    from: [0, 0],
    plan: [visit("museum"), visit("park"), visit("market")],
  },
  "a-bus-ride-past": {
    phone: STREET,
    stops: FIVE,
    from: [-300, 66],
    plan: [
      { to: [48, 66], speed: BUS, stay: 28 },
      { to: [160, 66], speed: BUS, stay: 0 },
      { to: [420, 66], speed: BUS, stay: 15 },
      visit("c"),
    ],
  },
  "a-bicycle-past": {
    phone: OPEN,
    stops: FIVE,
    from: [-100, 50],
    plan: [{ to: [300, 75], speed: CYCLE, stay: 0 }, visit("c")],
  },
  "the-next-street": {
    phone: STREET,
    stops: FIVE,
    from: [0, 0],
    plan: [
      { to: [90, 10], stay: 30 },
      { to: [210, 10], stay: 30 },
      { to: [320, 190], stay: 0 },
    ],
  },
  "a-long-lunch-at-the-edge": {
    phone: STREET,
    stops: FIVE,
    from: [0, 0],
    plan: [{ visit: "b", stay: 900, aside: [18, 0] }],
  },
}

// Make the fixes of a scenario and its truth.
export function play(name, seed) {
  const { phone, stops, from, plan } = SCENARIOS[name]
  const random = seeded(seed * 7919 + name.length)
  const path = walked(plan, stops, from)
  return { stops, fixes: reported(path, phone, random), truth: truthOf(path, stops) }
}

// Where the visitor was at every second: { at, speed, visit }.
function walked(plan, stops, from) {
  const path = []
  let here = from
  for (const step of plan) {
    const target = step.to ?? goal(stops, step)
    const speed = step.speed ?? WALK
    const seconds = Math.max(1, Math.round(distance(here, target) / speed))
    for (let second = 1; second <= seconds; second += 1) {
      path.push({ at: between(here, target, second / seconds), speed, visit: null })
    }
    const visit = step.visit ?? null
    for (let second = 0; second < step.stay; second += 1) {
      // Who sits in a bus at a red light is not on foot.
      path.push({ at: target, speed: speed > WALK ? speed : 0, visit })
    }
    here = target
  }
  return path
}

function goal(stops, { visit: slug, aside = [0, 0] }) {
  const { truth } = stops.find((each) => each.slug === slug)
  return [truth[0] + aside[0], truth[1] + aside[1]]
}

function reported(path, phone, random) {
  const fixes = []
  const { hold = 0.85 } = phone
  let drift = [0, 0]
  let jump = { left: 0, by: [0, 0] }
  let gap = 0
  for (let second = 0; second < path.length; second += phone.every) {
    drift = drift.map(
      (each) => hold * each + Math.sqrt(1 - hold ** 2) * phone.sigma * normal(random),
    )
    jump = nextJump(jump, phone, random)
    gap = gap > 0 ? gap - 1 : random() < (phone.gaps ?? 0) ? 3 + 12 * random() : 0
    if (gap > 0) continue
    const by = jump.left > 0 ? jump.by : [0, 0]
    const { at, speed } = path[second]
    const [low, high] = phone.accuracy
    fixes.push({
      ...moved(CORNER, {
        east: at[0] + drift[0] + by[0],
        north: at[1] + drift[1] + by[1],
      }),
      accuracy: low + (high - low) * random(),
      time: START + second * 1000,
      speed: phone.doppler ? speed : null,
    })
  }
  return fixes
}

function nextJump(jump, { jumps = 0 }, random) {
  if (jump.left > 1) return { ...jump, left: jump.left - 1 }
  if (random() >= jumps) return { left: 0, by: [0, 0] }
  const far = 40 + 50 * random()
  const turn = 2 * Math.PI * random()
  const by = [far * Math.cos(turn), far * Math.sin(turn)]
  return { left: 2 + Math.floor(6 * random()), by }
}

// What must be told, and when it may be: on foot, near the stop or its recorded spot.
function truthOf(path, stops) {
  return stops.map(({ slug, spot, truth, accuracy }) => {
    const near = Math.min(80, 12 + accuracy) + 25
    const isNear = ({ at, speed }) =>
      speed <= WALK && Math.min(distance(at, spot), distance(at, truth)) <= near
    const seconds = path.flatMap((each, second) => (isNear(each) ? [second] : []))
    const times = new Set(seconds.map((second) => START + second * 1000))
    return { slug, isDue: path.some(({ visit: at }) => at === slug), times }
  })
}

function distance(one, other) {
  return Math.hypot(one[0] - other[0], one[1] - other[1])
}

function between(one, other, share) {
  return [0, 1].map((axis) => one[axis] + (other[axis] - one[axis]) * share)
}
