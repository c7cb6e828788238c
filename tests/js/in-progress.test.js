import assert from "node:assert/strict"
import { test } from "node:test"

import { prospects } from "../../static/js/lib/in-progress.js"

const DAY = "2026-11-28"
const stop = (id, access = "always", stay = 10) => ({
  id,
  name: id,
  url: `/${id}`,
  stay,
  suits: [],
  access,
  place: access === "hours" ? id : "",
})
const figures = {
  paces: { alone: 100, family: 50, group: 50 },
  spots: ["wall", "park", "museum", "hall"],
  metres: [
    [0, 500, 1000, 1500],
    [500, 0, 500, 1000],
    [1000, 500, 0, 500],
    [1500, 1000, 500, 0],
  ],
  stops: [stop("wall"), stop("park", "always", 30), stop("museum", "hours")],
  shows: [
    {
      id: "song.1",
      name: "Song",
      url: "/s",
      at: "hall",
      day: DAY,
      start: 930,
      minutes: 60,
    },
  ],
}
const table = { days: [DAY], places: { museum: { open: [[[600, 1020]]] } } }
const from = (minute, number = 0, more = {}) => {
  const now = { day: DAY, minute }
  return prospects({ ...figures, ...more }, table, { now, number, pace: "alone" })
}

test("the clock at every stop from here on", () => {
  const { steps, skip } = from(600)

  assert.deepEqual(
    steps.map(({ arrival, state }) => [arrival, state]),
    [
      [600, "open"],
      [615, "open"],
      [650, "open"],
    ],
  )
  assert.deepEqual(skip, [])
})

test("skip a stop, and the museum is still open", () => {
  const { steps, skip } = from(985)

  assert.equal(steps[2].state, "closed")
  assert.deepEqual(skip, [1])
})

test("nothing helps when it is too late", () => {
  assert.deepEqual(from(1015).skip, [])
})

test("a show: caught, caught with less, missed", () => {
  const of = (minute) => from(minute).shows.map(({ state, skip }) => [state, skip])

  assert.deepEqual(of(860), [["caught", []]])
  assert.deepEqual(of(870), [["caught", [2]]])
  assert.deepEqual(of(900), [["caught", [1, 2]]])
  assert.deepEqual(of(910), [["missed", []]])
  assert.deepEqual(of(931), [])
})

test("a show of another day is not told, one without position is unknown", () => {
  const lost = { ...figures.shows[0], at: "nowhere" }

  assert.deepEqual(from(600, 0, { shows: [{ ...lost, day: "2026-11-29" }] }).shows, [])
  assert.equal(from(600, 0, { shows: [lost] }).shows[0].state, "unknown")
})

test("from the middle of a course", () => {
  assert.deepEqual(from(600, 2).steps.length, 1)
})
