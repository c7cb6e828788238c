// Metres and directions in a village.

import assert from "node:assert/strict"
import { test } from "node:test"
import { bearing, metresBetween, moved } from "../../static/js/lib/ground.js"

const HERE = { lat: 35.1706, lon: 126.809 }

for (const [name, by, degrees] of [
  ["north", { east: 0, north: 100 }, 0],
  ["east", { east: 100, north: 0 }, 90],
  ["south", { east: 0, north: -100 }, 180],
  ["west", { east: -100, north: 0 }, 270],
]) {
  test(`a hundred metres to the ${name} are found again`, () => {
    const there = moved(HERE, by)

    assert.ok(Math.abs(metresBetween(HERE, there) - 100) < 0.01)
    assert.ok(Math.abs(bearing(HERE, there) - degrees) < 0.01)
  })
}

test("a degree of latitude is 111 km", () => {
  const metres = metresBetween(HERE, { ...HERE, lat: HERE.lat + 1 })

  assert.ok(Math.abs(metres - 111_195) < 1)
})
