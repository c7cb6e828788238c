// Pins that step aside and names beside them: pure functions, tested without a browser.

import { around, count, isInside } from "./boxes.js"

const ROUNDS = 20
const MOST = 18
const ROOM = 2
const GAP = 2
const STEP = 12

// Move pins apart that would hide each other's numbers, a short way at most.
export function spread(spots, radii) {
  const found = spots.map((spot) => ({ ...spot }))
  for (let round = 0; round < ROUNDS; round++) {
    let isClose = false
    for (let one = 0; one < found.length; one++) {
      for (let other = one + 1; other < found.length; other++) {
        if (!part(found, radii, one, other)) continue
        isClose = true
        found[one] = near(spots[one], found[one])
        found[other] = near(spots[other], found[other])
      }
    }
    if (!isClose) break
  }
  return found
}

// Choose where each name stands from its pin's middle; null for one that has no room.
export function placeCaptions(pins, { size, taken, lines }) {
  const boxes = [...taken, ...pins.map(({ at, half }) => around(at, half))]
  const order = pins.map((pin, number) => ({ pin, number }))
  const isFree = (pin) => (each) =>
    fits(each.box, boxes, size) && isOwn(pin, each.offset, pins)
  const free = ({ pin }) => candidates(pin).filter(isFree(pin))
  const room = new Map(order.map((each) => [each, free(each).length]))
  const placed = pins.map(() => null)
  for (const each of order.toSorted((a, b) => room.get(a) - room.get(b))) {
    const [best] = free(each)
      .map((spot) => ({ ...spot, crossed: count(spot.box, lines) }))
      .toSorted((a, b) => a.crossed - b.crossed)
    if (!best) continue
    boxes.push(best.box)
    placed[each.number] = best.offset
  }
  return placed
}

// Cover a line with small boxes.
export function boxesAlong(points) {
  const boxes = []
  for (let n = 1; n < points.length; n++) {
    const [from, to] = [points[n - 1], points[n]]
    const long = Math.hypot(to.x - from.x, to.y - from.y)
    const steps = Math.max(1, Math.round(long / STEP))
    for (let step = 0; step <= steps; step++) {
      const share = step / steps
      const at = {
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      }
      boxes.push(around(at, { x: 4, y: 4 }))
    }
  }
  return boxes
}

// Push two pins apart, each by half of what is lacking; tell whether any was.
function part(found, radii, one, other) {
  const [a, b] = [found[one], found[other]]
  const apart = Math.hypot(b.x - a.x, b.y - a.y)
  const lacking = radii[one] + radii[other] + ROOM - apart
  if (lacking <= 0) return false
  const push = lacking / 2 + 0.01
  const [east, south] = apart ? [(b.x - a.x) / apart, (b.y - a.y) / apart] : [1, 0]
  found[one] = { x: a.x - east * push, y: a.y - south * push }
  found[other] = { x: b.x + east * push, y: b.y + south * push }
  return true
}

function near(spot, at) {
  const away = Math.hypot(at.x - spot.x, at.y - spot.y)
  if (away <= MOST) return at
  const share = MOST / away
  return {
    x: spot.x + (at.x - spot.x) * share,
    y: spot.y + (at.y - spot.y) * share,
  }
}

// Below, above, beside, then the corners: the best first.
function candidates({ at, half, text }) {
  const [across, down] = [half.x + GAP + text.x / 2, half.y + GAP + text.y / 2]
  const shift = Math.max(0, text.x / 2 - half.x)
  const offsets = [
    { x: 0, y: down },
    { x: 0, y: -down },
    { x: across, y: 0 },
    { x: -across, y: 0 },
    { x: shift, y: down },
    { x: -shift, y: down },
    { x: shift, y: -down },
    { x: -shift, y: -down },
  ]
  return offsets.map((offset) => {
    const middle = { x: at.x + offset.x, y: at.y + offset.y }
    return { offset, box: around(middle, { x: text.x / 2, y: text.y / 2 }) }
  })
}

// A name nearer to another pin would be taken for that one's.
function isOwn({ at }, offset, pins) {
  const middle = { x: at.x + offset.x, y: at.y + offset.y }
  const own = Math.hypot(offset.x, offset.y)
  return pins.every(
    (pin) =>
      pin.at === at || Math.hypot(pin.at.x - middle.x, pin.at.y - middle.y) >= own,
  )
}

function fits(box, boxes, size) {
  return isInside(box, size) && count(box, boxes) === 0
}
