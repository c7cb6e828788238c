// The arrival engine: at the spot, once, never from a bus.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { advance, begin, gatesOf, RULES } from "../../static/js/lib/arrival.js"
import { moved } from "../../static/js/lib/ground.js"
import { fromGpx } from "../traces/gpx.js"
import { FOLDER, TRACES, traceOf } from "../traces/make.js"
import { arrivalsIn, score } from "../traces/replay.js"
import { play, SCENARIOS } from "../traces/scenarios.js"

const HERE = { lat: 35.1706, lon: 126.809 }
const DOOR = { slug: "door", pin: "1", ...HERE, accuracy: 8 }

// Fixes at one place for some seconds, in metres east and north of the door.
function stay([east, north], { from = 0, seconds = 20, ...more } = {}) {
  const fix = { ...moved(HERE, { east, north }), accuracy: 8, speed: 0, ...more }
  const times = Array.from({ length: seconds / 2 + 1 }, (_, step) => from + 2 * step)
  return times.map((time) => ({ ...fix, time: time * 1000 }))
}

const slugs = (arrivals) => arrivals.map(({ slug }) => slug)

test("a visitor who stands at the door has arrived, once", () => {
  const arrivals = arrivalsIn(stay([3, 2], { seconds: 600 }), [DOOR])

  assert.deepEqual(slugs(arrivals), ["door"])
})

test("the next street is no arrival", () => {
  const arrivals = arrivalsIn(stay([60, 0], { seconds: 120 }), [DOOR])

  assert.deepEqual(arrivals, [])
})

test("one fix at the door is no arrival", () => {
  const fixes = [...stay([80, 0]), ...stay([0, 0], { from: 22, seconds: 0 })]

  assert.deepEqual(arrivalsIn(fixes, [DOOR]), [])
})

test("a fix that is vaguer than a street says nothing", () => {
  const arrivals = arrivalsIn(stay([0, 0], { accuracy: 150 }), [DOOR])

  assert.deepEqual(arrivals, [])
})

test("numbers that are none change nothing", () => {
  const before = begin()
  const fix = { lat: Number.NaN, lon: 126, accuracy: 5, time: 1, speed: null }

  assert.deepEqual(advance(before, fix, gatesOf([DOOR])), {
    state: before,
    arrivals: [],
  })
})

test("who passes fast has not arrived", () => {
  const arrivals = arrivalsIn(stay([0, 0], { speed: 8, seconds: 60 }), [DOOR])

  assert.deepEqual(arrivals, [])
})

test("who waits at a red light in a bus has not arrived", () => {
  const ride = stay([-40, 0], { speed: 9, seconds: 20 })
  const light = stay([0, 0], { from: 22, seconds: 60 })

  assert.deepEqual(arrivalsIn([...ride, ...light], [DOOR]), [])
})

test("who stays for minutes after a ride has arrived", () => {
  const ride = stay([-40, 0], { speed: 9, seconds: 20 })
  const rest = stay([0, 0], { from: 22, seconds: 180 })

  assert.deepEqual(slugs(arrivalsIn([...ride, ...rest], [DOOR])), ["door"])
})

test("walking up and down at the edge tells nothing twice", () => {
  const edge = RULES.narrowest
  const fixes = Array.from({ length: 20 }, (_, turn) =>
    stay([turn % 2 ? edge + 14 : edge - 6, 0], { from: turn * 30, seconds: 28 }),
  ).flat()

  assert.deepEqual(slugs(arrivalsIn(fixes, [DOOR])), ["door"])
})

test("a second visit is told after a quarter of an hour elsewhere", () => {
  const fixes = [
    ...stay([0, 0], { seconds: 30 }),
    ...stay([300, 0], { from: 300, seconds: 1000 }),
    ...stay([0, 0], { from: 1600, seconds: 60 }),
  ]

  assert.deepEqual(slugs(arrivalsIn(fixes, [DOOR])), ["door", "door"])
})

test("a position 60 m off has a wide gate and is only near", () => {
  const vague = { ...DOOR, accuracy: 60 }
  const [arrival] = arrivalsIn(stay([55, 0]), [vague])

  assert.equal(arrival.sure, false)
})

test("stops that share a pin arrive together", () => {
  const wall = { ...DOOR, slug: "wall" }

  assert.deepEqual(slugs(arrivalsIn(stay([0, 0]), [wall, DOOR])), ["wall", "door"])
})

test("a stop without position has no gate", () => {
  assert.deepEqual(gatesOf([{ slug: "song", pin: "", lat: null }]), [])
})

test("at one of two stops 15 m apart the other one is not reached", () => {
  const other = { ...DOOR, ...moved(HERE, { east: 15, north: 0 }), slug: "b", pin: "2" }

  assert.deepEqual(slugs(arrivalsIn(stay([0, 0], { seconds: 300 }), [DOOR, other])), [
    "door",
  ])
})

test("a phone that was locked for an hour begins anew where it is", () => {
  const fixes = [...stay([900, 0]), ...stay([0, 0], { from: 3600, seconds: 20 })]

  assert.deepEqual(slugs(arrivalsIn(fixes, [DOOR])), ["door"])
})

for (const name of TRACES) {
  test(`the trace ${name} is what the generator makes`, () => {
    const { gpx, truth } = traceOf(name)

    assert.equal(readFileSync(`${FOLDER}${name}.gpx`, "utf8"), gpx)
    assert.deepEqual(JSON.parse(readFileSync(`${FOLDER}${name}.json`)), truth)
  })

  test(`the trace ${name} tells every visit, inside its time, and nothing else`, () => {
    const fixes = fromGpx(readFileSync(`${FOLDER}${name}.gpx`, "utf8"))
    const { stops, visits } = JSON.parse(readFileSync(`${FOLDER}${name}.json`))

    const found = arrivalsIn(fixes, stops)

    const due = visits.filter(({ isDue }) => isDue)
    assert.deepEqual(
      slugs(found),
      due.map(({ slug }) => slug),
    )
    for (const { slug, time } of found) {
      const { from, to } = visits.find((each) => each.slug === slug)
      assert.ok(from <= time && time <= to, `${slug} at ${time}`)
    }
  })
}

for (const name of Object.keys(SCENARIOS)) {
  test(`three invented walks of ${name} are told without a false word`, () => {
    for (const seed of [1, 2, 3]) {
      const { stops, fixes, truth } = play(name, seed)
      const due = truth.filter(({ isDue }) => isDue).length

      const found = score(arrivalsIn(fixes, stops), truth)

      assert.equal(found.false, 0)
      assert.ok(found.right >= due - 1, `${found.right} of ${due}`)
    }
  })
}
