// Which stops to see, and in which order, so that everything is open on arrival.
//
// The orienteering problem with time windows (Vansteenwegen et al. 2011): pure
// functions over minutes. A problem is { start, budget, stops, legs }: when the walk
// begins at its first stop, how long it may take, and per stop { stay, value, least,
// windows }. `windows` is null for what is always open, else the open spans of the
// day; `least` is how long somebody must be there for it to be a visit. `legs[i][j]`
// is the way in minutes, null where nobody knows it: such a way is never walked.
//
// Leaving later never makes arriving earlier, so of all ways to have seen the same
// stops and stand at the same one, the earliest is enough (Held and Karp 1962).

export const EXACT = 12
const GROWING = 8
const WIDTH = 60
const HALF = 30
const MOST = 2 * HALF
const NEVER = Number.POSITIVE_INFINITY

// Tell when a visit begins and ends; null where it is closed from then on. Who comes
// early waits; who is still there at closing time leaves.
export function visit(stop, arrival) {
  if (stop.windows === null) return { begin: arrival, leave: arrival + stop.stay }
  for (const [open, close] of stop.windows) {
    const begin = Math.max(arrival, open)
    if (begin + stop.least <= close) {
      return { begin, leave: Math.min(begin + stop.stay, close) }
    }
  }
  return null
}

// Return the best walk: { order, value, finish }. The highest value, then the
// earliest end; exact up to 12 stops, found by a beam beyond.
export function best(problem) {
  return problem.stops.length <= EXACT ? exact(problem) : beam(problem)
}

// Try every set of stops, each with its earliest end at every last stop.
export function exact({ start, budget, stops, legs }) {
  const count = stops.length
  const end = start + budget
  const leaves = new Float64Array(count << count).fill(NEVER)
  const before = new Int8Array(count << count).fill(-1)
  for (const [number, stop] of stops.entries()) {
    const leave = leaveAt(stop, start, end)
    leaves[(1 << number) * count + number] = leave
  }
  for (let set = 1; set < 1 << count; set += 1) {
    for (let last = 0; last < count; last += 1) {
      const now = leaves[set * count + last]
      if (now === NEVER) continue
      for (let next = 0; next < count; next += 1) {
        const way = legs[last][next]
        if (set & (1 << next) || way === null) continue
        const there = (set | (1 << next)) * count + next
        const leave = leaveAt(stops[next], now + way, end)
        if (leave < leaves[there]) {
          leaves[there] = leave
          before[there] = last
        }
      }
    }
  }
  const top = { set: 0, last: -1, value: 0, finish: start }
  return traced(chosen(leaves, stops, top), before, count)
}

// Keep the most promising walks of each length, then put the best one in order. Of
// more than 60 stops, those that are worth most are looked at.
export function beam(problem) {
  const { start, stops } = problem
  const worth = stops.reduce((sum, stop) => sum + stop.value, 0) / (problem.budget || 1)
  const numbers = [...stops.keys()].sort(
    (one, other) => stops[other].value - stops[one].value,
  )
  const looked = numbers.slice(0, MOST)
  const none = { low: 0, high: 0, last: -1, from: null, value: 0, finish: start }
  let walks = [none]
  let top = none
  while (walks.length > 0) {
    const longer = new Map()
    for (const walk of walks) extend(problem, looked, walk, longer)
    walks = [...longer.values()]
    for (const walk of walks) walk.promise = walk.value - worth * walk.finish
    walks.sort((one, other) => other.promise - one.promise)
    walks = walks.slice(0, WIDTH)
    for (const walk of walks) if (isBetter(walk, top)) top = walk
  }
  return improved(problem, { ...top, order: unwound(top) })
}

// Of stops in a fixed order, choose those that are worth most in time.
export function inOrder({ start, budget, stops, legs }) {
  const end = start + budget
  let top = { order: [], value: 0, finish: start }
  const ways = stops.map(() => new Map())
  for (const [number, stop] of stops.entries()) {
    const begins = [{ order: [], value: 0, arrival: start }]
    for (let last = 0; last < number; last += 1) {
      const way = legs[last][number]
      if (way === null) continue
      for (const walk of ways[last].values()) {
        begins.push({ ...walk, arrival: walk.finish + way })
      }
    }
    for (const { order, value, arrival } of begins) {
      const finish = leaveAt(stop, arrival, end)
      if (finish === NEVER) continue
      const walk = { order: [...order, number], value: value + stop.value, finish }
      const known = ways[number].get(walk.value)
      if (!known || finish < known.finish) ways[number].set(walk.value, walk)
      if (isBetter(walk, top)) top = walk
    }
  }
  return top
}

// Follow stops one after the other with the clock at each. A stop that is closed
// takes its time all the same; behind an unknown way nothing is known any more.
export function timeline(stops, legs, start) {
  let clock = start
  return stops.map((stop, number) => {
    const way = number > 0 ? legs[number - 1] : 0
    clock = clock === null || way === null ? null : clock + way
    if (clock === null)
      return { arrival: null, begin: null, leave: null, state: "lost" }
    const arrival = clock
    const seen = visit(stop, arrival)
    const { begin, leave } = seen ?? { begin: arrival, leave: arrival + stop.stay }
    clock = leave
    const state = seen ? "open" : "closed"
    return { arrival, begin, leave, state, left: seen ? leftOf(stop, begin) : 0 }
  })
}

// How many minutes it stays open from a moment on; null for ever.
function leftOf(stop, begin) {
  const span = (stop.windows ?? []).find(([, close]) => begin < close)
  return span ? span[1] - begin : null
}

function leaveAt(stop, arrival, end) {
  const seen = visit(stop, arrival)
  return seen && seen.leave <= end ? seen.leave : NEVER
}

function chosen(leaves, stops, none) {
  const count = stops.length
  let top = none
  for (let set = 1; set < 1 << count; set += 1) {
    const value = worthOf(set, stops)
    if (value < top.value) continue
    for (let last = 0; last < count; last += 1) {
      const finish = leaves[set * count + last]
      if (finish === NEVER) continue
      if (isBetter({ value, finish }, top)) top = { set, last, value, finish }
    }
  }
  return top
}

function worthOf(set, stops) {
  let sum = 0
  for (const [number, stop] of stops.entries())
    if (set & (1 << number)) sum += stop.value
  return sum
}

function traced({ set, last, value, finish }, before, count) {
  const order = []
  for (let here = last, rest = set; here >= 0; ) {
    order.unshift(here)
    const previous = before[rest * count + here]
    rest ^= 1 << here
    here = previous
  }
  return { order, value, finish }
}

function isBetter(one, other) {
  if (one.value !== other.value) return one.value > other.value
  return one.value > 0 && one.finish < other.finish
}

// Go on to every stop that can still be reached; equal sets that end at the same stop
// keep their earliest end. The set is two numbers of 30 bits.
function extend({ start, budget, stops, legs }, looked, walk, longer) {
  for (const [place, next] of looked.entries()) {
    const half = place < HALF ? "low" : "high"
    const bit = 1 << (place % HALF)
    const way = walk.last < 0 ? 0 : legs[walk.last][next]
    if (walk[half] & bit || way === null) continue
    const finish = leaveAt(stops[next], walk.finish + way, start + budget)
    if (finish === NEVER) continue
    const { low, high, value } = walk
    const grown = {
      low,
      high,
      last: next,
      from: walk,
      value: value + stops[next].value,
      finish,
    }
    grown[half] |= bit
    const key = `${grown.low}.${grown.high}.${next}`
    const known = longer.get(key)
    if (!known || finish < known.finish) longer.set(key, grown)
  }
}

function unwound(walk) {
  const order = []
  for (let here = walk; here.last >= 0; here = here.from) order.unshift(here.last)
  return order
}

// Order a walk exactly if it is short enough, and put in what then still fits.
function improved(problem, walk) {
  let found = walk
  for (const extra of [null, ...problem.stops.keys()]) {
    const numbers = extra === null ? found.order : [...found.order, extra]
    const most = extra === null ? EXACT : GROWING
    if (numbers.length > most || found.order.includes(extra)) continue
    const other = exact(part(problem, numbers))
    if (!isBetter(other, found)) continue
    found = { ...other, order: other.order.map((number) => numbers[number]) }
  }
  return { order: found.order, value: found.value, finish: found.finish }
}

// The same problem with some of its stops.
export function part(problem, numbers) {
  const stops = numbers.map((number) => problem.stops[number])
  const legs = numbers.map((one) => numbers.map((other) => problem.legs[one][other]))
  return { ...problem, stops, legs }
}
