// The interactive map: grows out of the drawing when it comes near the screen.

import { drawLines, pointMarker, positionMarker } from "./lib/map-shapes.js"
import { announce, loadScript, loadStyle } from "./lib/page.js"
import { showGround } from "./lib/vectors.js"
import { arrange } from "./parts/arrange.js"

const NEAR = "200px"
const CLOSE_ZOOM = 18
const NAMES_ZOOM = 16.5

// The script that folium wrote asks this how a point looks and what lies below.
window.guideMap = {
  point: (feature, at) => pointMarker(window.L, feature, at),
  ground: (map, options) => showGround(window.L, map, options),
}

export class WalkMap extends HTMLElement {
  #map = null
  #points = []
  #ways = []

  // Lifecycle

  connectedCallback() {
    this.observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && this.open(),
      { rootMargin: NEAR },
    )
    this.observer.observe(this)
  }

  disconnectedCallback() {
    this.observer.disconnect()
    this.#map?.remove()
  }

  // Actions

  async open() {
    this.observer.disconnect()
    const template = this.querySelector("template")
    if (!template) return
    const picture = this.querySelector(".walk-map__picture")
    const parts = [...template.content.cloneNode(true).children]
    try {
      await Promise.all([
        loadStyle(this.dataset.style),
        loadScript(this.dataset.leaflet),
      ])
      picture.before(...parts)
      picture.hidden = true
      await loadScript(this.dataset.script)
      this.#begin()
      picture.remove()
      template.remove()
    } catch {
      for (const part of parts) part.remove()
      picture.hidden = false
      this.#fail(template)
    }
  }

  fit() {
    const bounds = window.L.latLngBounds([])
    for (const point of this.#points) {
      const across = 2 * point.feature.properties.accuracy
      bounds.extend(point.getLatLng().toBounds(across))
    }
    const room = {
      maxZoom: CLOSE_ZOOM,
      animate: false,
      paddingTopLeft: [56, 12],
      paddingBottomRight: [12, 36],
    }
    this.#map.fitBounds(bounds, room)
  }

  showStreets(button) {
    const { tiles, credit } = this.dataset
    const options = { attribution: credit, maxZoom: 20, maxNativeZoom: 19 }
    window.L.tileLayer(tiles, options).addTo(this.#map)
    button.remove()
  }

  findMe() {
    const status = this.#status
    announce(status, status.dataset.looking)
    this.#map.locate({ enableHighAccuracy: true, timeout: 15000 })
  }

  // Private

  #begin() {
    this.#map = window[`map_${this.dataset.name.replaceAll("-", "_")}`]
    this.#map.setMaxZoom(20)
    this.#map.eachLayer((layer) => layer.feature && this.#take(layer))
    drawLines(window.L, this.#map)
    this.#addZoom()
    this.#leaveScrolling()
    this.#listen()
    this.#list()
    this.#map.on("moveend", () => this.#showNames())
    this.fit()
  }

  // One finger scrolls the page, two move the map: nobody gets stuck on it.
  #leaveScrolling() {
    if (window.matchMedia("(pointer: coarse)").matches) this.#map.dragging.disable()
    else this.querySelector("[data-fingers]").remove()
  }

  // From far away unnumbered points have no names: they would be a heap.
  #showNames() {
    const isFar = this.#map.getZoom() < NAMES_ZOOM
    this.classList.toggle("is-far", isFar)
    arrange(this.#map, this.#points, this.#ways)
  }

  #take(layer) {
    if (layer.feature.geometry.type !== "Point") {
      this.#ways.push(layer.getLatLngs())
      return
    }
    this.#points.push(layer)
    layer.on("click", () => this.#openPoint(layer))
  }

  #addZoom() {
    const words = this.querySelector("[data-words]").dataset
    const { zoomIn: zoomInTitle, zoomOut: zoomOutTitle } = words
    window.L.control.zoom({ zoomInTitle, zoomOutTitle }).addTo(this.#map)
    window.L.control.scale({ imperial: false, position: "bottomleft" }).addTo(this.#map)
    this.#map.attributionControl.setPrefix(false)
  }

  #listen() {
    const status = this.#status
    const on = (name, act) => {
      const button = this.querySelector(`[data-${name}]`)
      button?.addEventListener("click", () => act(button))
    }
    on("here", () => this.findMe())
    on("fit", () => this.fit())
    on("streets", (button) => this.showStreets(button))
    this.#map.on("locationerror", () => announce(status, status.dataset.denied))
    this.#map.on("locationfound", (found) => this.#showMe(found))
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#map.closePopup()
    })
  }

  #list() {
    const list = this.querySelector("[data-points]")
    for (const point of this.#points) {
      const { label, name } = point.feature.properties
      const button = document.createElement("button")
      button.type = "button"
      button.className = "button is-small"
      button.textContent = label ? `${label}. ${name}` : name
      button.addEventListener("click", () => this.#goTo(point))
      const item = document.createElement("li")
      item.append(button)
      list.append(item)
    }
  }

  #goTo(point) {
    this.#map.setView(point.getLatLng(), CLOSE_ZOOM, { animate: false })
    this.#openPoint(point)
    const { name } = point.feature.properties
    announce(this.#status, this.#status.dataset.shown.replace("{name}", name))
  }

  #openPoint(point) {
    const { name, second, address } = point.feature.properties
    const box = document.createElement("div")
    const link = document.createElement("a")
    link.href = address
    link.textContent = name
    const small = document.createElement("span")
    small.className = "hangul"
    small.textContent = second
    box.append(link, document.createElement("br"), small)
    window.L.popup({ closeButton: false, autoPan: true })
      .setLatLng(point.getLatLng())
      .setContent(box)
      .openOn(this.#map)
  }

  #showMe(found) {
    const status = this.#status
    if (!this.#map.getBounds().pad(1).contains(found.latlng)) {
      announce(status, status.dataset.outside)
      return
    }
    this.me?.remove()
    this.me = positionMarker(window.L, found).addTo(this.#map)
    this.#map.panTo(found.latlng)
    const metres = String(Math.round(found.accuracy))
    announce(status, status.dataset.found.replace("{metres}", metres))
  }

  #fail(template) {
    const status = template.content.querySelector("[data-status]").cloneNode(true)
    this.append(status)
    announce(status, status.dataset.failed)
  }

  get #status() {
    return this.querySelector("[data-status]")
  }
}

customElements.define("walk-map", WalkMap)
