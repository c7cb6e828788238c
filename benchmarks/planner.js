// How long the planner takes, and how near to the optimum it comes beyond 12 stops.
// Run: node benchmarks/planner.js

import { performance } from "node:perf_hooks"

import { beam, best, exact } from "../static/js/lib/orienteer.js"
import { randomVillage } from "../tests/js/random-village.js"

const TRIALS = 60

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
