// The base map below everything: one path a kind, whose widths follow the zoom.

import { boxesIn } from "./boxes.js"
import { placeNames, runsOf } from "./ground-names.js"

const PANE = "ground"
const PANE_LEVEL = "250"
const EQUATOR_METRES = 40_075_016.7
const TILE = 256
const CASING = 2
const REST_MILLISECONDS = 120

// Pixels a metre from which on there are names, numbered lanes, and paths.
const NAMES = 0.7
const LANES = 2
const PATHS = 0.5

const NEVER_COVERED = ".station, .spot, .map-name:not(.is-left-out)"

const AREAS = ["site", "plaza", "green", "water", "building"]
const EDGED = ["green", "water", "building"]
const LINES = { stream: 3, rail: 2, path: 1.4, steps: 3 }
const DASHES = { rail: "7 4", path: "1 4", steps: "1 3" }

// Metres on the ground, and pixels at least.
const STREETS = {
  service: [3.5, 1.2],
  living: [6, 2.5],
  residential: [7, 2.5],
  tertiary: [9, 3],
  primary: [12, 4],
}

// Fetch the vectors and draw them; without them the ground stays plain.
export async function showGround(L, map, { address, credit, locale, signs }) {
  const response = await fetch(address)
  if (!response.ok) return
  const drawing = await response.json()
  map.createPane(PANE).style.zIndex = PANE_LEVEL
  const ground = { L, map, renderer: L.svg({ pane: PANE, padding: 0.3 }) }
  const lines = decode(drawing)
  drawAreas(ground, lines)
  const widths = drawLines(ground, lines)
  map.attributionControl.addAttribution(asText(credit))
  const names = { L, map, lines, drawing, locale, signs, shown: L.layerGroup() }
  names.shown.addTo(map)
  fitWidths(map, widths)
  const settle = settled(() => showNames(names))
  map.on("zoomend", () => fitWidths(map, widths))
  map.on("zoomstart", () => names.shown.clearLayers())
  map.on("moveend", settle)
  settle()
}

// Turn steps on the grid into lat,lng pairs, by kind; each line keeps its name.
export function decode({ bounds: [west, south], grid, shapes }) {
  const decoded = {}
  for (const [kind, list] of Object.entries(shapes)) {
    decoded[kind] = list.map(([name, ...steps]) => {
      let x = 0
      let y = 0
      const points = []
      for (let n = 0; n < steps.length; n += 2) {
        x += steps[n]
        y += steps[n + 1]
        points.push([south + y / grid, west + x / grid])
      }
      return { name: name - 1, points }
    })
  }
  return decoded
}

// Act once the map has come to rest: names may wait, the ground must not.
function settled(act) {
  let waiting
  return () => {
    clearTimeout(waiting)
    waiting = setTimeout(act, REST_MILLISECONDS)
  }
}

// How many pixels a metre takes.
export function pixelsOfMetre(zoom, latitude) {
  const across = EQUATOR_METRES * Math.cos((latitude * Math.PI) / 180)
  return (TILE * 2 ** zoom) / across
}

function scaleOf(map) {
  return pixelsOfMetre(map.getZoom(), map.getCenter().lat)
}

function drawAreas({ L, map, renderer }, lines) {
  for (const kind of AREAS) {
    const rings = lines[kind].map(({ points }) => points)
    const look = { className: `g-${kind}`, fillOpacity: 1, fillRule: "nonzero" }
    const edge = { stroke: EDGED.includes(kind), weight: 0.8 }
    L.polygon(rings, { ...look, ...edge, ...plain(renderer) }).addTo(map)
  }
}

// Casings first, then what runs between houses, then the streets themselves.
function drawLines(ground, lines) {
  const parts = []
  for (const [kind, [metres, least]] of Object.entries(STREETS)) {
    const line = stroke(ground, lines[kind], "g-curb", { lineCap: "butt" })
    parts.push({ line, metres, least: least + CASING, extra: CASING })
  }
  for (const [kind, weight] of Object.entries(LINES)) {
    const dash = DASHES[kind] ? { dashArray: DASHES[kind] } : {}
    const lineCap = kind === "path" ? "round" : "butt"
    stroke(ground, lines[kind], `g-${kind}`, { weight, lineCap, ...dash })
  }
  for (const [kind, [metres, least]] of Object.entries(STREETS)) {
    const line = stroke(ground, lines[kind], "g-street", {})
    parts.push({ line, metres, least, extra: 0 })
  }
  return parts
}

function stroke({ L, map, renderer }, lines, className, look) {
  const points = lines.map((line) => line.points)
  const options = { className, fill: false, ...plain(renderer), ...look }
  return L.polyline(points, options).addTo(map)
}

function plain(renderer) {
  return { renderer, pane: PANE, interactive: false, smoothFactor: 1, opacity: 1 }
}

function fitWidths(map, widths) {
  const metre = scaleOf(map)
  map.getPane(PANE).classList.toggle("is-distant", metre < PATHS)
  for (const { line, metres, least, extra } of widths) {
    line.setStyle({ weight: Math.max(least, metres * metre + extra) })
  }
}

function showNames({ L, map, lines, drawing, locale, signs, shown }) {
  if (!map.getPane(PANE)) return
  shown.clearLayers()
  const metre = scaleOf(map)
  if (metre < NAMES) return
  const project = (point) => map.latLngToContainerPoint(point)
  const runs = runsOf(lines, project, map.getSize())
  const words = { locale, signs, lanes: metre >= LANES }
  const placed = placeNames(runs, drawing.names, words, {
    size: map.getSize(),
    taken: boxesIn(map, NEVER_COVERED),
    measure: measure(map),
  })
  for (const { text, at, angle } of placed) {
    const icon = L.divIcon({ className: "ground-name", iconSize: [0, 0] })
    const where = map.containerPointToLatLng(at)
    const marker = L.marker(where, { icon, interactive: false, pane: PANE })
    marker.on("add", ({ target }) => {
      const span = document.createElement("span")
      span.textContent = text
      span.style.transform = `translate(-50%, -50%) rotate(${angle}deg)`
      target.getElement().replaceChildren(span)
      target.getElement().setAttribute("aria-hidden", "true")
    })
    shown.addLayer(marker)
  }
}

function measure(map) {
  const pen = document.createElement("canvas").getContext("2d")
  pen.font = `500 14px ${getComputedStyle(map.getContainer()).fontFamily}`
  return (text) => pen.measureText(text).width
}

// Leaflet takes credits as HTML; ours is somebody's plain text.
export function asText(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
}
