// Opening hours from chosen days and times.

import assert from "node:assert/strict"
import { test } from "node:test"
import { daysText, openingText } from "../../static/js/lib/opening.js"

const WEEK = [0, 1, 2, 3, 4, 5, 6]

test("neighbouring days are a run, others a list", () => {
  assert.equal(daysText([1, 2, 3, 4, 5, 6]), "Tu-Su")
  assert.equal(daysText([6, 0, 1]), "Mo,Tu,Su")
  assert.equal(daysText([0, 1, 2, 4]), "Mo-We,Fr")
})

test("days with the same times are told together", () => {
  const periods = [
    { days: [0, 1, 2, 3, 4], from: "09:00", to: "18:00" },
    { days: [5], from: "10:00", to: "14:00" },
  ]

  assert.equal(openingText(periods, false), "Mo-Fr 09:00-18:00; Sa 10:00-14:00")
})

test("a break at noon is two spans of the same days", () => {
  const periods = [
    { days: WEEK, from: "13:00", to: "17:00" },
    { days: WEEK, from: "10:00", to: "12:00" },
  ]

  assert.equal(openingText(periods, true), "Mo-Su 10:00-12:00,13:00-17:00; PH off")
})

test("what is not complete is not written", () => {
  assert.equal(openingText([{ days: [], from: "10:00", to: "17:00" }], true), "")
  assert.equal(openingText([{ days: [0], from: "10:00", to: "" }], false), "")
})
