// What the line, the drawing and the stops of a walk look like in a state.

// Show the stop that is looked at, on the way to it or at it.
export function paintStops(stops, state) {
  for (const stop of stops) {
    const { stop: slug } = stop.dataset
    const reached = isReached(state, slug)
    stop.classList.toggle("is-current", slug === state.at)
    stop.classList.toggle("is-toward", !reached)
    const stamped = stop.querySelector("[data-stamped]")
    if (stamped) stamped.hidden = !reached
  }
}

// Fill the line, lying and standing.
export function paintLine(cells, state) {
  for (const cell of cells) {
    const { of: slug } = cell.dataset
    const reached = isReached(state, slug)
    const isHere = slug === state.at
    for (const each of [cell, cell.querySelector(".disc")]) {
      each.classList.toggle("is-ahead", !reached)
      each.classList.toggle("is-next", isHere && !reached)
    }
    const link = cell.querySelector("a")
    if (isHere) link.setAttribute("aria-current", "step")
    else link.removeAttribute("aria-current")
    const been = cell.querySelector("[data-been]")
    if (been) been.hidden = !reached
  }
}

// The drawing shows what the list says; `slugs` are the stops in order.
export function paintPins(pins, slugs, state) {
  for (const pin of pins) {
    const numbers = pin.textContent.trim().split("·").map(Number)
    const own = numbers.map((number) => slugs[number - 1])
    const reached = own.every((slug) => isReached(state, slug))
    pin.classList.toggle("is-ahead", !reached)
    pin.classList.toggle("is-next", own.includes(state.at) && !reached)
  }
}

// One line of walk-state.js, which is in the script of the page already.
function isReached({ been }, slug) {
  return slug in been
}
