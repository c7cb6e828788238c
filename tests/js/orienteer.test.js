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
import { randomVillage } from "./random-village.js"

// Every order of every set, with nothing but the rules.
function bruteForce({ start, budget, stops, legs }) {
  const end = start + budget
  let top = { order: [], value: 0, finish: start }
  const go = (order, value, finish) => {
    const isBetter =
      value > top.value || (value === top.value && value > 0 && finish < top.finish)
    if (isBetter) top = { order, value, finish }
    for (let next = 0; next < stops.length; next += 1) {
      const leg = order.length ? legs[order.at(-1)][next] : 0
      if (order.includes(next) || leg === null) continue
      const seen = visit(stops[next], (order.length ? finish : start) + leg)
      if (seen && seen.leave <= end) {
        go([...order, next], value + stops[next].value, seen.leave)
      }
    }
  }
  go([], 0, start)
  return top
}

// Walk a plan by its clock; fails where it is impossible.
function walked({ start, budget, stops, legs }, { order, value, finish }) {
  assert.equal(new Set(order).size, order.length)
  let clock = start
  let sum = 0
  for (const [place, number] of order.entries()) {
    if (place > 0) {
      const leg = legs[order[place - 1]][number]
      assert.notEqual(leg, null)
      clock += leg
    }
    const { windows, least, stay } = stops[number]
    if (windows === null) clock += stay
    else {
      const span = windows.find(
        ([open, close]) => Math.max(clock, open) + least <= close,
      )
      assert.ok(span, "closed on arrival")
      clock = Math.min(Math.max(clock, span[0]) + stay, span[1])
    }
    sum += stops[number].value
  }
  assert.ok(order.length === 0 || clock <= start + budget)
  assert.deepEqual([value, finish], [sum, clock])
}

test("1,000 random villages: the optimum of brute force, never an impossible plan", () => {
  for (let seed = 1; seed <= 1000; seed += 1) {
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
