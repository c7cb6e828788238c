// `node tests/traces/measure.js [SEEDS]`: right, missed and false over invented walks.

import { arrivalsIn, score } from "./replay.js"
import { play, SCENARIOS } from "./scenarios.js"

const seeds = Number(process.argv[2] ?? 40)
const sum = { right: 0, missed: 0, false: 0 }

console.log("| walk | right | missed | false |\n|---|---|---|---|")
for (const name of Object.keys(SCENARIOS)) {
  const own = { right: 0, missed: 0, false: 0 }
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { stops, fixes, truth } = play(name, seed)
    const found = score(arrivalsIn(fixes, stops), truth)
    for (const key of Object.keys(own)) own[key] += found[key]
  }
  for (const key of Object.keys(own)) sum[key] += own[key]
  console.log(`| ${name} | ${own.right} | ${own.missed} | ${own.false} |`)
}
console.log(`| all, ${seeds} seeds | ${sum.right} | ${sum.missed} | ${sum.false} |`)
