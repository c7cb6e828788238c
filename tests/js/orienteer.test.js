import assert from "node:assert/strict"
import { test } from "node:test"

import {
  beam,
  best,
  exact,
  inOrder,
  timeline,
  visit,
} from "../../static/js/lib/orienteer.js"
import { bruteForce, walked } from "./brute-force.js"
import { randomVillage } from "./random-village.js"

test("random villages: the optimum of brute force, never an impossible plan", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const problem = randomVillage(seed, 1 + (seed % 8))

    const found = best(problem)

    walked(problem, found)
    const { value, finish } = bruteForce(problem)
    assert.deepEqual([found.value, found.finish], [value, finish], `seed ${seed}`)
  }
})

test("many stops: possible plans, near the optimum", () => {
  let reached = 0
  let possible = 0
  for (let seed = 1; seed <= 30; seed += 1) {
    const problem = randomVillage(seed, 13 + (seed % 3))

    const found = beam(problem)

    walked(problem, found)
    const top = exact(problem)
    assert.ok(found.value <= top.value)
    reached += found.value
    possible += top.value
  }
  assert.ok(reached / possible > 0.98, `${reached} of ${possible}`)
})

test("forty stops stay possible", () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const problem = randomVillage(seed, 40)
    walked(problem, best(problem))
  }
})

test("stops in order: the best part of a course, never another order", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const problem = randomVillage(seed, 1 + (seed % 7))
    const later = problem.legs.map((row, one) =>
      row.map((leg, two) => (two > one ? leg : null)),
    )
    const ordered = { ...problem, legs: later }

    const found = inOrder(problem)

    walked(problem, found)
    assert.deepEqual(
      found.order,
      [...found.order].sort((a, b) => a - b),
    )
    assert.equal(found.value, bruteForce(ordered).value, `seed ${seed}`)
  }
})

test("who comes early waits, who comes late is told", () => {
  const museum = { stay: 20, least: 10, value: 1, windows: [[600, 1020]] }

  assert.deepEqual(visit(museum, 590), { begin: 600, leave: 620 })
  assert.deepEqual(visit(museum, 1010), { begin: 1010, leave: 1020 })
  assert.equal(visit(museum, 1011), null)
})

test("a show is caught before it begins, or not at all", () => {
  const show = { stay: 60, least: 60, value: 9, windows: [[930, 990]] }

  assert.deepEqual(visit(show, 900), { begin: 930, leave: 990 })
  assert.equal(visit(show, 931), null)
})

test("the clock at each stop; behind an unknown way nothing is known", () => {
  const stop = { stay: 10, least: 10, value: 1, windows: null }
  const shut = { ...stop, windows: [[600, 615]] }

  const found = timeline([stop, shut, shut, stop, stop], [5, 1, 1, null], 590)

  assert.deepEqual(
    found.map(({ arrival, state, left }) => [arrival, state, left]),
    [
      [590, "open", null],
      [605, "open", 10],
      [616, "closed", 0],
      [627, "open", null],
      [null, "lost", undefined],
    ],
  )
})

test("nothing to see is no walk", () => {
  const none = { start: 600, budget: 60, stops: [], legs: [] }

  assert.deepEqual(best(none).order, [])
  assert.deepEqual(inOrder(none).order, [])
})
