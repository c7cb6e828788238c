// Pins and their names on the interactive map, put in order whenever it comes to rest.

import { around, boxesIn } from "../lib/boxes.js"
import { boxesAlong, placeCaptions, spread } from "../lib/captions.js"

const DISC = 19
const SPOT = 10
const OUTSIDE = 60
const CONTROLS = ".leaflet-control"

// Move pins apart and set each name where it covers nothing, or hide it.
export function arrange(map, markers, ways) {
  const size = map.getSize()
  const every = markers.map((marker) => pinOf(map, marker))
  const shown = every.filter(({ at }) => isNear(at, size))
  const radii = shown.map(({ half }) => half.x)
  const spots = spread(
    shown.map(({ at }) => at),
    radii,
  )
  const pins = shown.map((pin, number) => ({ ...pin, spot: pin.at, at: spots[number] }))
  for (const { element, spot, at } of pins) {
    element.style.translate = `${at.x - spot.x}px ${at.y - spot.y}px`
  }
  for (const { caption } of every) caption.classList.add("is-left-out")
  const named = pins.filter(({ text }) => text.x > 0)
  const room = {
    size,
    taken: boxesIn(map, CONTROLS),
    lines: ways.flatMap(boxesOn(map)),
  }
  const unnamed = pins.filter(({ text }) => text.x === 0)
  room.taken.push(...unnamed.map(({ at, half }) => around(at, half)))
  for (const [number, offset] of placeCaptions(named, room).entries()) {
    if (!offset) continue
    const { caption } = named[number]
    caption.classList.remove("is-left-out")
    const [x, y] = [`calc(-50% + ${offset.x}px)`, `calc(-50% + ${offset.y}px)`]
    caption.style.translate = `${x} ${y}`
  }
}

function pinOf(map, marker) {
  const element = marker.getElement()
  const caption = element.querySelector(".map-name")
  const sign = element.querySelector(".station")
  const half = sign
    ? { x: Math.max(DISC, sign.offsetWidth / 2 - 3), y: DISC }
    : { x: SPOT, y: SPOT }
  fitToText(caption)
  const text = { x: caption.offsetWidth, y: caption.offsetHeight }
  const at = map.latLngToContainerPoint(marker.getLatLng())
  return { element, caption, half, text, at: { x: at.x, y: at.y } }
}

// A broken line leaves its box wider than its words, which would push the name away.
function fitToText(caption) {
  if (caption.style.inlineSize || !caption.offsetWidth) return
  const words = document.createRange()
  words.selectNodeContents(caption)
  const { width } = words.getBoundingClientRect()
  caption.style.inlineSize = `${Math.ceil(width) + 1}px`
}

function isNear({ x, y }, size) {
  const isAcross = x > -OUTSIDE && x < size.x + OUTSIDE
  return isAcross && y > -OUTSIDE && y < size.y + OUTSIDE
}

function boxesOn(map) {
  return (points) =>
    boxesAlong(points.map((point) => map.latLngToContainerPoint(point)))
}
