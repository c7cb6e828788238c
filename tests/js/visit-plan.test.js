import assert from "node:assert/strict"
import { test } from "node:test"

import {
  courseGoing,
  followed,
  fromQuery,
  problemOf,
  propose,
  toQuery,
  whyNot,
} from "../../static/js/lib/visit-plan.js"
import { measured } from "./measured.js"

const stop = (id, values = {}) => ({
  id,
  name: id,
  url: `/${id}`,
  stay: 20,
  suits: [],
  access: "always",
  place: "",
  ...values,
})
const figures = {
  paces: { alone: 4000 / 60, family: 50, group: 50 },
  spots: ["wall", "museum", "park", "cafe", "lost"],
  ...measured([
    [0, 0, 400, 400, null],
    [0, 0, 400, 400, null],
    [400, 400, 0, 400, null],
    [400, 400, 400, 0, null],
    [null, null, null, null, null],
  ]),
  stops: [
    stop("wall", { suits: ["art"] }),
    stop("museum", { access: "hours", place: "museum", suits: ["history"] }),
    stop("park"),
    stop("cafe", { access: "unknown", suits: ["food"] }),
    stop("lost"),
  ],
  shows: [
    {
      id: "song.1",
      name: "Song",
      url: "/song",
      at: "park",
      day: "2026-11-28",
      start: 660,
      minutes: 30,
    },
    {
      id: "open.1",
      name: "Open end",
      url: "/open",
      at: "park",
      day: "2026-11-28",
      start: 620,
      minutes: null,
    },
  ],
}
const table = {
  days: ["2026-11-28", "2026-11-30"],
  places: { museum: { open: [[[600, 1020]], []] } },
}
const wishes = {
  day: "2026-11-28",
  start: 600,
  minutes: 120,
  pace: "alone",
  interests: [],
  must: [],
  show: "",
}
const names = (problem, order) => order.map((number) => problem.stops[number].id)
const planned = (values) => {
  const problem = problemOf(figures, table, { ...wishes, ...values })
  return [problem, propose(problem)]
}

test("what is known and open is in the plan; the rest has its reason", () => {
  const [problem, order] = planned({})

  assert.deepEqual(names(problem, order).sort(), ["museum", "park", "wall"])
  assert.deepEqual(whyNot(problem, order, 3), ["hours", 0])
  assert.deepEqual(whyNot(problem, order, 4), ["position", 0])
})

test("a closed day, and too little time", () => {
  const [monday, order] = planned({ day: "2026-11-30" })
  const [short, few] = planned({ minutes: 45 })

  assert.deepEqual(whyNot(monday, order, 1), ["closed", 0])
  assert.deepEqual(names(short, few).sort(), ["museum", "wall"])
  assert.deepEqual(whyNot(short, few, 2), ["time", 22])
})

test("interests decide where time is short", () => {
  const [problem, order] = planned({ minutes: 25, interests: ["history"] })

  assert.deepEqual(names(problem, order), ["museum"])
})

test("a must without known hours is walked, with a warning", () => {
  const [problem, order] = planned({ must: ["cafe"] })

  const cafe = followed(problem, order).find((step) => step.stop.id === "cafe")

  assert.deepEqual(cafe.warning, ["doubtful", 0])
})

test("a chosen show is caught, whatever else is left out", () => {
  const [problem, order] = planned({ minutes: 95, show: "song.1" })

  const steps = followed(problem, order)
  const show = steps.find((step) => step.stop.isShow)

  assert.deepEqual([show.begin, show.leave], [660, 690])
  assert.ok(steps.at(-1).leave <= 695)
})

test("a show without known end is the last stop", () => {
  const [problem, order] = planned({ show: "open.1" })

  assert.equal(problem.stops[order.at(-1)].id, "show/open.1")
})

test("who comes after its beginning has missed a show", () => {
  const [problem] = planned({ start: 661, show: "song.1" })

  const [step] = followed(problem, [problem.stops.length - 1])

  assert.deepEqual(step.warning, ["late", 0])
})

test("closing soon after arrival is a warning", () => {
  const [problem] = planned({ start: 1005, minutes: 60 })

  const [step] = followed(problem, [1])

  assert.deepEqual([step.leave, step.warning], [1020, ["closes", 15]])
})

test("a day that the table does not know is not known to be open", () => {
  const [problem, order] = planned({ day: "2027-01-01" })

  assert.ok(!names(problem, order).includes("museum"))
  assert.deepEqual(whyNot(problem, order, 1), ["hours", 0])
})

test("a group gathers a minute at each stop and walks slowly", () => {
  const [problem] = planned({ pace: "group" })

  assert.deepEqual(
    [problem.stops[0].stay, problem.legs[0][1], problem.legs[0][2]],
    [21, 1, 8],
  )
})

test("a ready course says whether it fits", () => {
  const course = {
    suits: ["art"],
    stops: [
      ["wall", 10],
      ["museum", 10],
      ["park", 10],
    ],
  }
  const going = (values) =>
    courseGoing(figures, table, { ...wishes, ...values }, course)

  assert.deepEqual(going({ interests: ["art"] }), {
    finish: 637,
    isKnown: true,
    isOpen: true,
    fits: true,
    matches: 1,
  })
  assert.equal(going({ day: "2026-11-30" }).isOpen, false)
  assert.equal(going({ minutes: 30 }).fits, false)
  const lost = {
    suits: [],
    stops: [
      ["wall", 10],
      ["lost", 10],
    ],
  }
  assert.equal(courseGoing(figures, table, wishes, lost).isKnown, false)
})

test("an address holds the whole plan and gives it back", () => {
  const full = {
    ...wishes,
    interests: ["art", "food"],
    must: ["museum"],
    show: "song.1",
  }
  const stops = ["places/museum", "artworks/wall"]

  const query = toQuery(full, stops)

  assert.ok(query.endsWith("&stops=places/museum,artworks/wall"), query)
  assert.deepEqual(fromQuery(query, {}), { wishes: full, stops })
})

test("nonsense in an address is what is usual", () => {
  const { wishes: read, stops } = fromQuery(
    "?day=x&start=25:00&minutes=-1&pace=fly",
    wishes,
  )

  assert.deepEqual([read, stops], [wishes, []])
})
