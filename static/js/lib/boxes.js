// Rectangles on a map, in pixels of its container: what a name takes, what is taken.

// The box around a middle.
export function around({ x, y }, half) {
  return { left: x - half.x, top: y - half.y, right: x + half.x, bottom: y + half.y }
}

export function isInside({ left, top, right, bottom }, { x, y }) {
  return left >= 0 && top >= 0 && right <= x && bottom <= y
}

// How many of the others share more than an edge with a box.
export function count(box, others) {
  return others.filter(
    (other) =>
      box.left < other.right &&
      other.left < box.right &&
      box.top < other.bottom &&
      other.top < box.bottom,
  ).length
}

// The boxes of all elements of a map that fit a selector.
export function boxesIn(map, selector) {
  const frame = map.getContainer().getBoundingClientRect()
  return [...map.getContainer().querySelectorAll(selector)].map((element) => {
    const box = element.getBoundingClientRect()
    const [left, top] = [box.left - frame.left, box.top - frame.top]
    return { left, top, right: left + box.width, bottom: top + box.height }
  })
}
