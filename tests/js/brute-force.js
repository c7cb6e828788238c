// What the planner is held against: every order of every set, and a walk by the clock.

import assert from "node:assert/strict"

import { visit } from "../../static/js/lib/orienteer.js"

// Every order of every set, with nothing but the rules.
export function bruteForce({ start, budget, stops, legs }) {
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
export function walked({ start, budget, stops, legs }, { order, value, finish }) {
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
