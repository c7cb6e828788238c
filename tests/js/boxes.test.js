// Rectangles on a map: what meets, what is inside, where elements are.

import assert from "node:assert/strict"
import test from "node:test"
import { around, boxesIn, count, isInside } from "../../static/js/lib/boxes.js"

const box = around({ x: 50, y: 40 }, { x: 10, y: 5 })

test("a box stands around its middle", () => {
  assert.deepEqual(box, { left: 40, top: 35, right: 60, bottom: 45 })
})

test("boxes that share an edge do not meet", () => {
  const beside = around({ x: 70, y: 40 }, { x: 10, y: 5 })
  const across = around({ x: 69, y: 40 }, { x: 10, y: 5 })

  assert.equal(count(box, [beside, across]), 1)
})

test("a box on the rim is inside, one beyond it is not", () => {
  assert.equal(isInside(box, { x: 60, y: 45 }), true)
  assert.equal(isInside(box, { x: 59, y: 45 }), false)
})

test("elements are measured from the corner of their map", () => {
  const place = (left, top, width, height) => ({
    getBoundingClientRect: () => ({ left, top, width, height }),
  })
  const container = {
    ...place(20, 100, 300, 400),
    querySelectorAll: (selector) => (selector === ".x" ? [place(30, 120, 8, 4)] : []),
  }

  const found = boxesIn({ getContainer: () => container }, ".x")

  assert.deepEqual(found, [{ left: 10, top: 20, right: 18, bottom: 24 }])
})
