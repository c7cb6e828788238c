import assert from "node:assert/strict"
import test from "node:test"
import { metresOf } from "../../static/js/lib/distances.js"

const figures = {
  at: [[0, 0, 5], [0, 111, 5], [0, 3, 5], [300, 400, 500], null],
  ways: [
    [0, 3, 77],
    [3, 4, 9],
  ],
  detour: 1.3,
}

test("a way that nobody measured is a third longer than the straight line", () => {
  assert.equal(metresOf(figures, 0, 1), 144)
  assert.equal(metresOf(figures, 1, 0), 144)
})

test("a measured way is as long in both directions, position or not", () => {
  assert.deepEqual(
    [metresOf(figures, 0, 3), metresOf(figures, 3, 0), metresOf(figures, 4, 3)],
    [77, 77, 9],
  )
})

test("what is nearer than it is known is a few steps", () => {
  assert.equal(metresOf(figures, 0, 2), 0)
  assert.equal(metresOf(figures, 1, 3), 0)
  assert.equal(metresOf(figures, 2, 2), 0)
})

test("without a position, or without a spot, nothing is known", () => {
  assert.equal(metresOf(figures, 0, 4), null)
  assert.equal(metresOf(figures, -1, 0), null)
})
