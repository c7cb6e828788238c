// Where the names of streets and parks stand: pure functions, tested without a browser.

import { around, count, isInside } from "./boxes.js"

const MOST = 18
const HEIGHT = 14
const STRAIGHT = 0.96
const SPOTS = [0.5, 0.3, 0.7]
const RANKS = ["service", "living", "residential", "tertiary", "primary"]
const NAMED_AREAS = ["green", "water", "site"]

// List the straight parts of named streets, and the level middles of named areas.
export function runsOf(lines, project, size) {
  const runs = []
  for (const kind of NAMED_AREAS) {
    for (const { name, points } of lines[kind]) {
      if (name >= 0) runs.push(across(points.map(project), name))
    }
  }
  for (const [rank, kind] of RANKS.entries()) {
    for (const { name, points } of lines[kind]) {
      if (name >= 0) runs.push(...straight(points.map(project), rank, name))
    }
  }
  return runs.filter((run) => isNear(run, size))
}

// Choose texts and places: parks and through streets first, each name once.
export function placeNames(runs, names, words, { size, taken, measure }) {
  const boxes = [...taken]
  const placed = new Map()
  const sorted = runs.toSorted((a, b) => b.rank - a.rank || lengthOf(b) - lengthOf(a))
  for (const run of sorted) {
    if (placed.has(run.name) || placed.size === MOST) continue
    for (const text of textsOf(names[run.name], words)) {
      const found = fit(run, measure(text), boxes, size)
      if (!found) continue
      boxes.push(...found.boxes)
      placed.set(run.name, { text, at: found.at, angle: angleOf(run) })
      break
    }
  }
  return [...placed.values()]
}

// The sign, and how others read it; lanes with numbers only from close by.
export function textsOf(names, { locale, signs, lanes }) {
  const sign = names[""]
  if (!lanes && /\d/.test(sign)) return []
  const other = names.en ?? names[locale]
  if (locale === signs || !other) return [sign]
  return [`${sign} / ${other}`, sign]
}

function across(points, name) {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const y = (Math.min(...ys) + Math.max(...ys)) / 2
  const [start, end] = [
    { x: Math.min(...xs), y },
    { x: Math.max(...xs), y },
  ]
  return { start, end, rank: RANKS.length, name }
}

function straight(points, rank, name) {
  const runs = []
  let begin = 0
  let walked = 0
  for (let n = 1; n < points.length; n++) {
    const step = gap(points[n - 1], points[n])
    if (gap(points[begin], points[n]) < STRAIGHT * (walked + step)) {
      runs.push({ start: points[begin], end: points[n - 1], rank, name })
      begin = n - 1
      walked = 0
    }
    walked += step
  }
  runs.push({ start: points[begin], end: points.at(-1), rank, name })
  return runs
}

function isNear({ start, end }, { x, y }) {
  const beside = Math.max(start.x, end.x) < 0 || Math.min(start.x, end.x) > x
  return !beside && Math.max(start.y, end.y) >= 0 && Math.min(start.y, end.y) <= y
}

function fit(run, width, taken, size) {
  if (lengthOf(run) < width) return null
  for (const share of SPOTS) {
    const at = {
      x: run.start.x + (run.end.x - run.start.x) * share,
      y: run.start.y + (run.end.y - run.start.y) * share,
    }
    const boxes = boxesOf(at, run, width)
    const isFree = boxes.every((box) => isInside(box, size) && count(box, taken) === 0)
    if (isFree) return { at, boxes }
  }
  return null
}

function boxesOf(at, { start, end }, width) {
  const turn = Math.atan2(end.y - start.y, end.x - start.x)
  const count = Math.max(2, Math.round(width / HEIGHT))
  const half = HEIGHT * 0.62
  return Array.from({ length: count + 1 }, (_, n) => {
    const along = (n / count - 0.5) * width
    const [x, y] = [at.x + along * Math.cos(turn), at.y + along * Math.sin(turn)]
    return around({ x, y }, { x: half, y: half })
  })
}

function angleOf({ start, end }) {
  const found = (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI
  if (found > 90) return found - 180
  return found <= -90 ? found + 180 : found
}

function lengthOf({ start, end }) {
  return gap(start, end)
}

function gap(one, other) {
  return Math.hypot(other.x - one.x, other.y - one.y)
}
