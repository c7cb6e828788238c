// How points and lines look: with a Leaflet that only remembers what it was asked for.

import assert from "node:assert/strict"
import { afterEach, beforeEach, test } from "node:test"

import {
  drawLines,
  pointMarker,
  positionMarker,
} from "../../static/js/lib/map-shapes.js"

const AT = { lat: 35.17, lng: 126.81 }
const EVIL = `</span><script>alert(1)</script>\${alert(1)}`

class Shape {
  constructor(kind, where, options) {
    Object.assign(this, {
      kind,
      where,
      options,
      listeners: {},
      element: new Piece("path"),
    })
  }

  on(name, listen) {
    this.listeners[name] = listen
  }

  addTo(map) {
    map.layers.push(this)
    return this
  }

  getElement() {
    return this.element
  }

  getLatLngs() {
    return this.where
  }

  bringToFront() {
    this.isInFront = true
  }
}

class Piece {
  constructor(tag) {
    Object.assign(this, { tag, children: [], className: "", textContent: "" })
    this.classList = {
      toggle: (name, wanted) => {
        if (wanted) this.className += ` ${name}`
      },
    }
  }

  replaceChildren(...children) {
    this.children = children
  }

  setAttribute(name, value) {
    if (name === "class") this.className = value
  }
}

const L = {
  divIcon: (options) => options,
  marker: (where, options) => new Shape("marker", where, options),
  circle: (where, options) => new Shape("circle", where, options),
  circleMarker: (where, options) => new Shape("dot", where, options),
  polyline: (where, options) => new Shape("polyline", where, options),
  layerGroup: (layers) => layers,
}

beforeEach(() => {
  globalThis.document = { createElement: (tag) => new Piece(tag) }
})

afterEach(() => {
  delete globalThis.document
})

function added(properties) {
  const marker = pointMarker(L, { properties }, AT)
  const map = { layers: [] }
  marker._map = map
  marker.listeners.add({ target: marker })
  return { marker, map }
}

test("a station shows its number and the place under it", () => {
  const { marker } = added({ label: "1·2", name: "Wall", place: "Gyeol", accuracy: 10 })

  const [sign, caption] = marker.element.children
  assert.deepEqual([sign.className, sign.textContent], ["station", "1·2"])
  assert.deepEqual([caption.className, caption.textContent], ["map-name", "Gyeol"])
})

test("a point without number is a plain spot", () => {
  const { marker } = added({ label: "", name: "Park", place: "Park", accuracy: 10 })

  assert.equal(marker.element.children[0].className, "spot")
})

test("a marker says its name and is as large as a thumb", () => {
  const { marker } = added({ label: "1", name: "Wall", place: "Gyeol", accuracy: 10 })

  const { title, alt, icon } = marker.options
  assert.deepEqual([title, alt, icon.iconSize], ["Wall", "Wall", [44, 44]])
})

test("doubt is drawn from more than thirty metres on, as wide as it is", () => {
  const sharp = added({ label: "1", name: "A", place: "A", accuracy: 30 })
  const vague = added({ label: "1", name: "A", place: "A", accuracy: 31 })

  assert.deepEqual(sharp.map.layers, [])
  assert.deepEqual(
    vague.map.layers.map(({ kind, options }) => [kind, options.radius]),
    [["circle", 31]],
  )
})

test("names are text, never markup", () => {
  const { marker } = added({ label: EVIL, name: EVIL, place: EVIL, accuracy: 5 })

  const texts = marker.element.children.map((child) => child.textContent)
  assert.deepEqual(texts, [EVIL, EVIL])
  assert.equal("html" in marker.options.icon, false)
})

test("every line gets one casing, and an estimate is rough", () => {
  const line = (estimate) => {
    const shape = new Shape("polyline", [AT, AT], {})
    shape.feature = { properties: { kind: "line", estimate } }
    return shape
  }
  const point = new Shape("marker", AT, {})
  point.feature = { properties: { kind: "station" } }
  const map = { layers: [line(true), point, line(false)] }
  map.eachLayer = (visit) => [...map.layers].forEach(visit)

  drawLines(L, map)

  const casings = map.layers.slice(3).map(({ options }) => options.className)
  const classes = [map.layers[0], map.layers[2]].map((each) => each.element.className)
  assert.deepEqual(casings, Array(2).fill("course-line course-line--casing"))
  assert.deepEqual(classes, [
    "course-line leaflet-interactive is-rough",
    "course-line leaflet-interactive",
  ])
})

test("a visitor is a dot in a circle as wide as the phone is unsure", () => {
  const [circle, dot] = positionMarker(L, { latlng: AT, accuracy: 65 })

  assert.deepEqual(
    [circle.kind, circle.where, circle.options.radius],
    ["circle", AT, 65],
  )
  assert.deepEqual([dot.kind, dot.where], ["dot", AT])
})
