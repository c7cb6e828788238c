import assert from "node:assert/strict"
import { test } from "node:test"

import { inView, nowAndNext, standing, weekend } from "../../static/js/lib/programme.js"

const show = (values) => ({
  from: "2026-11-28",
  to: "2026-11-28",
  exact: true,
  start: 840,
  end: 960,
  status: "confirmed",
  ...values,
})
const at = (day, time) => {
  const [hour, minute] = time.split(":").map(Number)
  return { day, minute: hour * 60 + minute }
}
const SATURDAY = "2026-11-28"

test("before, during and after a showing", () => {
  const times = ["13:59", "14:00", "15:59", "16:00"].map((time) => at(SATURDAY, time))

  const found = times.map((now) => standing(show(), now))

  assert.deepEqual(found, ["today", "on", "on", "over"])
  assert.equal(standing(show(), at("2026-11-27", "15:00")), "coming")
})

test("a showing over midnight is on after midnight", () => {
  const late = show({ start: 1380, end: 1500 })

  assert.equal(standing(late, at("2026-11-29", "00:30")), "on")
  assert.equal(standing(late, at("2026-11-29", "01:00")), "over")
})

test("what is not known is not told", () => {
  assert.equal(standing(show({ end: null }), at(SATURDAY, "23:00")), "begun")
  assert.equal(
    standing(show({ start: null, end: null }), at(SATURDAY, "09:00")),
    "today",
  )
  assert.equal(standing(show({ status: "unconfirmed" }), at(SATURDAY, "15:00")), "open")
  const month = show({ from: "2026-11-01", to: "2026-11-30", exact: false })
  assert.equal(
    standing({ ...month, start: null, end: null }, at(SATURDAY, "15:00")),
    "open",
  )
})

test("an exhibition is on from its first to its last day", () => {
  const long = show({ to: "2026-12-31", start: null, end: null })

  assert.equal(standing(long, at("2026-12-31", "23:59")), "on")
  assert.equal(standing(long, at("2027-01-01", "00:00")), "over")
})

test("weekends end with Sunday", () => {
  const days = ["2026-11-23", "2026-11-28", "2026-11-29", "2026-12-31"]

  assert.deepEqual(days.map(weekend), [
    ["2026-11-28", "2026-11-29"],
    ["2026-11-28", "2026-11-29"],
    ["2026-11-28", "2026-11-29"],
    ["2027-01-02", "2027-01-03"],
  ])
})

test("views: today, weekend, month, past and all to come", () => {
  const friday = at("2026-11-27", "12:00")
  const views = ["", "today", "weekend", "month", "past"]
  const of = (values) => views.filter((view) => inView(show(values), view, friday))

  assert.deepEqual(of({}), ["", "weekend", "month"])
  assert.deepEqual(of({ from: "2026-11-27", to: "2026-11-27" }), ["", "today", "month"])
  assert.deepEqual(
    of({ from: "2026-11-01", to: "2026-11-30", exact: false, end: null }),
    ["", "month"],
  )
  assert.deepEqual(of({ status: "held" }), ["month", "past"])
})

test("now and next are firm ones only, by the clock", () => {
  const shows = [
    show({ name: "next", from: "2026-11-29", to: "2026-11-29" }),
    show({ name: "on" }),
    show({ name: "off", status: "cancelled" }),
    show({ name: "perhaps", status: "unconfirmed" }),
    show({ name: "later", start: 1000, end: 1100 }),
  ]

  const { on, next } = nowAndNext(shows, at(SATURDAY, "15:00"))

  assert.deepEqual([on.map(({ name }) => name), next.name], [["on"], "later"])
})

test("nothing shows a cancelled showing as on, at any moment", () => {
  for (let trial = 0; trial < 2000; trial += 1) {
    const random = (top) => Math.floor(Math.random() * top)
    const start = random(5) ? random(1440) : null
    const off = show({
      status: "cancelled",
      start,
      end: start !== null && random(2) ? start + random(600) : null,
      to: random(3) ? SATURDAY : "2026-12-24",
      exact: Boolean(random(4)),
    })
    const now = { day: `2026-11-${27 + random(3)}`, minute: random(1440) }

    const { on, next } = nowAndNext([off], now)

    assert.deepEqual([standing(off, now), on, next], ["off", [], null])
  }
})
