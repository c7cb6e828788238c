import assert from "node:assert/strict"
import { test } from "node:test"

import { inProgress, pinsOf, plannedIn } from "../../static/js/lib/in-progress.js"

const DAY = "2026-11-28"
const stop = (id) => ({
  id,
  name: id,
  url: `/${id}`,
  stay: 10,
  suits: [],
  access: "always",
  place: "",
})
const figures = {
  paces: { alone: 100, family: 50, group: 50 },
  spots: ["artworks/wall", "places/park", "places/hall"],
  metres: [
    [0, 0, 500],
    [0, 0, 500],
    [500, 500, 0],
  ],
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
const planned = (query) => plannedIn(query, figures, DAY)
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

test("what nobody knows and what comes twice is left out", () => {
  const query = "?stops=places/hall,places/hill,places/hall,__proto__"

  assert.deepEqual(ids(planned(query)), ["places/hall"])
  assert.deepEqual(ids(planned("")), [])
})

test("stops a few steps apart share a pin", () => {
  const steps = planned("?stops=places/park,places/hall,artworks/wall")

  assert.deepEqual(pinsOf(steps, figures), ["places/park", "places/hall", "places/park"])
})

test("a walk in progress has the figures of its stops, and a show keeps its number", () => {
  const steps = planned(
    `?day=${DAY}&start=10:50&show=song.1&stops=places/park,show/song.1,artworks/wall`,
  )

  const { names, numbers, pages, stops } = inProgress(steps, figures)

  assert.deepEqual(ids(steps), ["places/park", "show/song.1", "artworks/wall"])
  assert.deepEqual(names, ["places-park", "artworks-wall"])
  assert.deepEqual(numbers, [1, 3])
  assert.deepEqual(pages, ["/places/park", "/artworks/wall"])
  assert.deepEqual(
    stops.map(({ id }) => id),
    ["places/park", "artworks/wall"],
  )
})
