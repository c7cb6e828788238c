import assert from "node:assert/strict"
import { test } from "node:test"

import {
  inProgress,
  pinsOf,
  plannedIn,
  prospects,
} from "../../static/js/lib/in-progress.js"
import { measured } from "./measured.js"

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
  ...measured([
    [0, 500, 1000, 1500],
    [500, 0, 500, 1000],
    [1000, 500, 0, 500],
    [1500, 1000, 500, 0],
  ]),
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

// A plan of one's own, walked.

const village = {
  paces: { alone: 100, family: 50, group: 50 },
  spots: ["artworks/wall", "places/park", "places/hall"],
  ...measured([
    [0, 0, 500],
    [0, 0, 500],
    [500, 500, 0],
  ]),
  stops: [stop("artworks/wall"), stop("places/park"), stop("places/hall")],
  shows: [
    {
      id: "song.1",
      name: "Song",
      url: "/song",
      at: "places/hall",
      day: DAY,
      start: 660,
      minutes: 30,
    },
  ],
  hours: { days: [DAY], places: {} },
}
const planned = (query) => plannedIn(query, village, DAY)
const ids = (steps) => steps.map(({ stop: { id } }) => id)

test("the stops of an address, in its order, with their clock", () => {
  const steps = planned("?start=10:00&stops=places/hall,places/park")

  assert.deepEqual(ids(steps), ["places/hall", "places/park"])
  assert.deepEqual(
    steps.map(({ begin, leave }) => [begin, leave]),
    [
      [600, 610],
      [615, 625],
    ],
  )
})

test("a plan without a start has no clock and no warning of one, only its show has", () => {
  const query = `?day=${DAY}&show=song.1&stops=places/park,show/song.1`
  const hours = { days: [DAY], places: { "places/park": { open: [[]] } } }
  const park = stop("places/park", "hours")

  for (const start of ["", "&start=25:00"]) {
    const steps = plannedIn(query + start, { ...village, stops: [park], hours }, DAY)

    assert.deepEqual(
      steps.map(({ begin, leave, warning }) => [begin, leave, warning?.[0]]),
      [
        [null, null, "lost"],
        [660, 690, "lost"],
      ],
    )
  }
})

test("what nobody knows and what comes twice is left out", () => {
  const query = "?stops=places/hall,places/hill,places/hall,__proto__"

  assert.deepEqual(ids(planned(query)), ["places/hall"])
  assert.deepEqual(ids(planned("")), [])
})

test("stops a few steps apart share a pin", () => {
  const steps = planned("?stops=places/park,places/hall,artworks/wall")

  assert.deepEqual(pinsOf(steps, village), [
    "places/park",
    "places/hall",
    "places/park",
  ])
})

test("a walk in progress has the figures of its stops, and a show keeps its number", () => {
  const steps = planned(
    `?day=${DAY}&start=10:50&show=song.1&stops=places/park,show/song.1,artworks/wall`,
  )

  const { names, numbers, pages, stops } = inProgress(steps, village)

  assert.deepEqual(ids(steps), ["places/park", "show/song.1", "artworks/wall"])
  assert.deepEqual(names, ["places-park", "artworks-wall"])
  assert.deepEqual(numbers, [1, 3])
  assert.deepEqual(pages, ["/places/park", "/artworks/wall"])
  assert.deepEqual(
    stops.map(({ id }) => id),
    ["places/park", "artworks/wall"],
  )
})
