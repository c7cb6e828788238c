// `node tests/traces/make.js`: write the traces in tests/data/traces again.

import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { toGpx } from "./gpx.js"
import { play } from "./scenarios.js"

export const TRACES = [
  "urban-canyon",
  "two-stops-15-m-apart",
  "positions-60-m-off",
  "a-bus-ride-past",
]
export const FOLDER = fileURLToPath(new URL("../data/traces/", import.meta.url))
const THIN = 3

// The GPX text of a scenario, thinned to every third fix, and its truth.
export function traceOf(name) {
  const { stops, fixes, truth } = play(name, 1)
  const kept = fixes.filter((_, number) => number % THIN === 0)
  return {
    gpx: toGpx(name, kept),
    truth: { stops: stops.map(bare), visits: truth.map(window) },
  }
}

function bare({ slug, pin, lat, lon, accuracy }) {
  return { slug, pin, lat, lon, accuracy }
}

// The seconds in which an arrival may be told, from the first to the last.
function window({ slug, isDue, times }) {
  const all = [...times].sort((one, other) => one - other)
  return { slug, isDue, from: all[0] ?? null, to: all.at(-1) ?? null }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of TRACES) {
    const { gpx, truth } = traceOf(name)
    writeFileSync(`${FOLDER}${name}.gpx`, gpx)
    writeFileSync(`${FOLDER}${name}.json`, `${JSON.stringify(truth, null, 1)}\n`)
  }
}
