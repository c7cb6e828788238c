// Whether the planner finds the optimum of brute force up to 8 stops, how near to it it
// comes beyond 12, and how long it takes.
// Run: node benchmarks/planner.js

import assert from "node:assert/strict"
import { performance } from "node:perf_hooks"

import { beam, best, exact } from "../static/js/lib/orienteer.js"
import { bruteForce, walked } from "../tests/js/brute-force.js"
import { randomVillage } from "../tests/js/random-village.js"

const TRIALS = 60
const VILLAGES = 1000

function times(count, change = (problem) => problem) {
  const found = []
  for (let seed = 1; seed <= TRIALS; seed += 1) {
    const problem = change(randomVillage(seed, count))
    const start = performance.now()
    best(problem)
    found.push(performance.now() - start)
  }
  found.sort((one, other) => one - other)
  return [found[TRIALS / 2], found[TRIALS - 1]].map((ms) => ms.toFixed(1))
}

// The most work: everything is always open, every way is known, five hours.
function widest(problem) {
  const stops = problem.stops.map((stop) => ({ ...stop, windows: null }))
  const legs = problem.legs.map((row) => row.map((leg) => leg ?? 3))
  return { ...problem, budget: 300, stops, legs }
}

for (let seed = 1; seed <= VILLAGES; seed += 1) {
  const problem = randomVillage(seed, 1 + (seed % 8))
  const found = best(problem)
  walked(problem, found)
  const { value, finish } = bruteForce(problem)
  assert.deepEqual([found.value, found.finish], [value, finish], `seed ${seed}`)
}
console.log(
  `${VILLAGES} villages of 1 to 8 stops: the optimum in each, no impossible plan`,
)
for (const count of [8, 12, 20, 40, 60]) {
  const [median, most] = times(count)
  const [wideMedian, wideMost] = times(count, widest)
  console.log(
    `${count} stops: ${median} ms, most ${most}; open: ${wideMedian}, ${wideMost}`,
  )
}
let reached = 0
let possible = 0
for (let seed = 1; seed <= TRIALS; seed += 1) {
  const problem = randomVillage(seed, 13 + (seed % 3))
  reached += beam(problem).value
  possible += exact(problem).value
}
console.log(
  `13 to 15 stops: ${reached} of ${possible} (${(reached / possible).toFixed(3)})`,
)
