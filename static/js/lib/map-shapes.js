// How points and lines look: classes only, so that colours follow the page.

const WIDE_METRES = 30
const TARGET = 44

// A numbered station, or a plain spot, with its circle of doubt.
export function pointMarker(L, feature, at) {
  const { label, name, place, accuracy } = feature.properties
  const icon = L.divIcon({ className: "station-target", iconSize: [TARGET, TARGET] })
  const marker = L.marker(at, { icon, title: name, alt: name, riseOnHover: true })
  marker.on("add", ({ target }) => {
    target.getElement().replaceChildren(sign(label), caption(place))
    if (accuracy > WIDE_METRES) doubt(L, at, accuracy).addTo(target._map)
  })
  return marker
}

// Give every line its white casing, then its own stroke.
export function drawLines(L, map) {
  const lines = []
  map.eachLayer((layer) => {
    if (layer.feature?.properties.kind === "line") lines.push(layer)
  })
  for (const line of lines) {
    const shape = { className: "course-line course-line--casing", interactive: false }
    L.polyline(line.getLatLngs(), shape).addTo(map)
  }
  for (const line of lines) {
    const { estimate } = line.feature.properties
    line.getElement().setAttribute("class", "course-line leaflet-interactive")
    line.getElement().classList.toggle("is-rough", estimate)
    line.bringToFront()
  }
}

// Where the visitor is, as wide as the phone is unsure.
export function positionMarker(L, { latlng, accuracy }) {
  const circle = L.circle(latlng, {
    radius: accuracy,
    className: "me",
    interactive: false,
  })
  const dot = L.circleMarker(latlng, { radius: 8, className: "me me--dot" })
  return L.layerGroup([circle, dot])
}

function doubt(L, at, radius) {
  return L.circle(at, { radius, className: "doubt", interactive: false })
}

function caption(text) {
  const element = document.createElement("span")
  element.className = "map-name"
  element.textContent = text
  return element
}

function sign(label) {
  const element = document.createElement("span")
  element.className = label ? "station" : "spot"
  element.textContent = label
  return element
}
