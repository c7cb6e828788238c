// The base map's vectors: from steps on a grid to degrees, and from metres to pixels.

import assert from "node:assert/strict"
import test from "node:test"
import { asText, decode, pixelsOfMetre } from "../../static/js/lib/vectors.js"

test("steps become points, and every line keeps its name", () => {
  const drawing = {
    bounds: [126.8, 35.16, 126.82, 35.18],
    grid: 200_000,
    shapes: { path: [[0, 0, 200, 2000, -200]], steps: [[3, 1000, 1000]] },
  }

  const rounded = JSON.parse(JSON.stringify(decode(drawing)), (_, value) =>
    typeof value === "number" ? Number(value.toFixed(6)) : value,
  )
  assert.deepEqual(rounded, {
    path: [
      {
        name: -1,
        points: [
          [35.161, 126.8],
          [35.16, 126.81],
        ],
      },
    ],
    steps: [{ name: 2, points: [[35.165, 126.805]] }],
  })
})

test("a metre takes twice as many pixels one zoom closer", () => {
  const near = pixelsOfMetre(18, 35.17)

  assert.equal(near / pixelsOfMetre(17, 35.17), 2)
  assert.equal(near.toFixed(2), "2.05")
})

test("a credit stays plain text", () => {
  assert.equal(asText("<b onload=x>A & B</b>"), "&lt;b onload=x>A &amp; B&lt;/b>")
})
