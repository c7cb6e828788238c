// Where names stand: along straight streets, never over a station, lanes only close by.

import assert from "node:assert/strict"
import test from "node:test"
import { placeNames, runsOf, textsOf } from "../../static/js/lib/ground-names.js"

const size = { x: 400, y: 300 }
const names = [{ "": "언덕로", en: "Eondeok-ro" }, { "": "언덕로12번길" }]
const words = { locale: "en", signs: "ko", lanes: true }
const room = { size, taken: [], measure: (text) => text.length * 8 }
const none = { green: [], water: [], site: [] }
const streets = { service: [], living: [], residential: [], tertiary: [], primary: [] }
const project = ([x, y]) => ({ x, y })

function level(name, y, x1 = 20, x2 = 380) {
  return {
    name,
    points: [
      [x1, y],
      [x2, y],
    ],
  }
}

function place(lines, more = {}) {
  const runs = runsOf({ ...none, ...streets, ...lines }, project, size)
  return placeNames(runs, names, words, { ...room, ...more })
}

test("a street carries its name in the middle", () => {
  const [found] = place({ tertiary: [level(0, 100)] })

  assert.deepEqual(found, {
    text: "언덕로 / Eondeok-ro",
    at: { x: 200, y: 100 },
    angle: 0,
  })
})

test("a street is named once, the longest part first", () => {
  const found = place({ tertiary: [level(0, 50, 20, 200), level(0, 200)] })

  assert.deepEqual(
    found.map(({ at }) => at.y),
    [200],
  )
})

test("a name moves aside for a station", () => {
  const taken = [{ left: 190, top: 90, right: 210, bottom: 110 }]

  const [found] = place({ residential: [level(1, 100)] }, { taken })

  assert.equal(found.at.x, 128)
})

test("a name that fits nowhere is left out", () => {
  assert.deepEqual(place({ residential: [level(1, 100, 20, 60)] }), [])
})

test("a name never stands on its head", () => {
  const [found] = place({ primary: [level(0, 100, 380, 20)] })

  assert.equal(Math.abs(found.angle), 0)
})

test("a lane with a number is named from close by only", () => {
  assert.deepEqual(textsOf(names[1], { ...words, lanes: false }), [])
})

test("somebody who reads the signs needs no second name", () => {
  assert.deepEqual(textsOf(names[0], { ...words, locale: "ko" }), ["언덕로"])
})
