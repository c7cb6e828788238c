// Pins step aside for each other, and names cover neither pins nor other names.

import assert from "node:assert/strict"
import test from "node:test"
import { count } from "../../static/js/lib/boxes.js"
import { boxesAlong, placeCaptions, spread } from "../../static/js/lib/captions.js"

const size = { x: 320, y: 400 }
const room = { size, taken: [], lines: [] }

function pin(x, y, wide = 80) {
  return { at: { x, y }, half: { x: 19, y: 19 }, text: { x: wide, y: 17 } }
}

test("two pins part, each by half of what is lacking", () => {
  const [one, other] = spread(
    [
      { x: 100, y: 100 },
      { x: 110, y: 100 },
    ],
    [19, 19],
  )

  assert.equal((one.x + other.x) / 2, 105)
  assert.ok(other.x - one.x >= 40)
})

test("pins on one spot stand side by side", () => {
  const at = { x: 50, y: 50 }
  const [one, other] = spread([at, at], [19, 19])

  assert.equal(one.y, other.y)
  assert.ok(other.x > one.x)
})

test("a pin that hides nothing stays", () => {
  const spots = [
    { x: 0, y: 0 },
    { x: 90, y: 0 },
  ]

  assert.deepEqual(spread(spots, [19, 19]), spots)
})

test("a name stands below its pin where there is room", () => {
  assert.deepEqual(placeCaptions([pin(100, 100)], room), [{ x: 0, y: 29.5 }])
})

test("a name at the edge keeps inside the map", () => {
  const [offset] = placeCaptions([pin(290, 372)], room)

  assert.ok(290 + offset.x + 40 <= size.x)
  assert.ok(372 + offset.y + 8.5 <= size.y)
})

test("names cover no pin and no other name", () => {
  const pins = [pin(100, 100), pin(130, 120), pin(110, 150), pin(90, 135, 140)]
  const placed = placeCaptions(pins, room)

  const boxes = placed.flatMap((offset, number) => {
    if (!offset) return []
    const { at, text } = pins[number]
    const [x, y] = [at.x + offset.x, at.y + offset.y]
    const [wide, high] = [text.x / 2, text.y / 2]
    return [{ left: x - wide, right: x + wide, top: y - high, bottom: y + high }]
  })
  const others = pins.map(({ at }) => ({
    left: at.x - 19,
    right: at.x + 19,
    top: at.y - 19,
    bottom: at.y + 19,
  }))
  assert.ok(boxes.length >= 3)
  for (const [number, box] of boxes.entries()) {
    const rest = boxes.filter((_, other) => other !== number)
    assert.equal(count(box, [...others, ...rest]), 0)
  }
})

test("a name without room is left out", () => {
  const taken = [{ left: 0, top: 0, right: 320, bottom: 400 }]

  assert.deepEqual(placeCaptions([pin(100, 100)], { ...room, taken }), [null])
})

test("a name keeps off the way where it can", () => {
  const lines = boxesAlong([
    { x: 100, y: 100 },
    { x: 100, y: 300 },
  ])
  const [offset] = placeCaptions([pin(100, 100)], { ...room, lines })

  assert.ok(offset.y < 0)
})

test("a name is never nearer to another pin than to its own", () => {
  const pins = [pin(200, 380, 130), pin(160, 380, 10)]
  const [offset] = placeCaptions(pins, { ...room, taken: [] })

  const toOther = Math.hypot(200 + offset.x - 160, offset.y)
  assert.ok(toOther >= Math.hypot(offset.x, offset.y))
})
