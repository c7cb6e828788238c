// Villages by chance, the same for the same seed: spots, hours and ways.

// A small generator with a seed (mulberry32), so that a failure can be repeated.
function generator(seed) {
  let state = seed
  return (top) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * top)
  }
}

export function randomVillage(seed, count) {
  const random = generator(seed)
  const spots = Array.from({ length: count }, () => [random(1000), random(1000)])
  const stops = spots.map(() => {
    const stay = 3 + random(25)
    return {
      stay,
      least: Math.min(stay, 10),
      value: 1 + random(5),
      windows: hours(random),
    }
  })
  const legs = spots.map((one) => spots.map((other) => way(one, other, random)))
  return { start: 540 + random(300), budget: 20 + random(220), stops, legs }
}

function hours(random) {
  const kind = random(6)
  if (kind < 2) return null
  if (kind === 2) return []
  const first = 480 + random(360)
  const spans = [[first, first + 20 + random(240)]]
  if (kind === 5) spans.push([spans[0][1] + 30, spans[0][1] + 30 + random(200)])
  return spans
}

function way([x, y], [u, v], random) {
  if (random(12) === 0) return null
  return Math.max(1, Math.ceil(Math.hypot(x - u, y - v) / 60))
}
