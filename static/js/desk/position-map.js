// Where a story is: here, by address, by what somebody copied, or by a tap on a map.

import { measure } from "../lib/here.js"
import { pointMarker } from "../lib/map-shapes.js"
import { announce, loadScript, loadStyle } from "../lib/page.js"
import { fingerMetres } from "../lib/placing.js"
import { showGround } from "../lib/vectors.js"

const CLOSE_ZOOM = 19
const KEYS = ["lat", "lon", "accuracy", "source"]

// The script that folium wrote asks this how a point looks and what lies below.
window.guideMap = {
  point: (feature, at) => pointMarker(window.L, feature, at),
  ground: (map, options) => showGround(window.L, map, options),
}

export class PositionMap extends HTMLElement {
  #map = null
  #opening = null
  #shown = null
  #taken = 0

  // Lifecycle

  connectedCallback() {
    this.hidden = false
    this.#on("find", () => this.find())
    this.#on("open", () => this.open())
    this.#on("here", () => this.stand())
    this.#on("streets", (button) => this.showStreets(button))
    this.#part("here").hidden = !navigator.geolocation
    this.#part("where").addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return
      event.preventDefault()
      this.find()
    })
  }

  disconnectedCallback() {
    this.#map?.remove()
  }

  // Actions

  // However often it is asked for, the map opens once; what failed is tried again.
  open() {
    this.#opening ??= this.#open()
    return this.#opening
  }

  async find() {
    const body = new FormData()
    body.set("csrf_token", this.#form.elements.csrf_token.value)
    body.set("where", this.#part("where").value)
    const answer = await fetch(this.dataset.find, { method: "POST", body }).catch(
      () => null,
    )
    const isTold = answer?.headers.get("Content-Type")?.includes("json")
    if (!isTold) return this.#say("failed")
    const { hits, said } = await answer.json()
    this.#part("hits").replaceChildren(...hits.map((hit) => this.#offer(hit)))
    if (said) announce(this.#part("status"), said)
    if (hits.length > 0) await this.#propose(hits[0])
  }

  async stand() {
    const status = this.#part("status")
    const before = this.#taken
    const spot = await measure((metres) => {
      status.textContent = `± ${metres} m`
    })
    // Somebody who chose a place meanwhile knows better.
    if (this.#taken !== before) return
    if (spot) this.#take({ ...spot, source: "survey" })
    else this.#say("denied")
  }

  showStreets(button) {
    const { tiles, credit } = this.dataset
    window.L.tileLayer(tiles, {
      attribution: credit,
      maxZoom: 20,
      maxNativeZoom: 19,
      referrerPolicy: "strict-origin-when-cross-origin",
    }).addTo(this.#map)
    button.remove()
  }

  // Private

  async #open() {
    const sheet = this.#part("sheet")
    try {
      const { style, leaflet } = this.dataset
      await Promise.all([loadStyle(style), loadScript(leaflet)])
      // A map needs its room to begin; a tap before that would be lost.
      sheet.inert = true
      sheet.hidden = false
      await loadScript(this.dataset.script)
    } catch {
      this.#opening = null
      sheet.hidden = true
      return this.#say("failed")
    }
    this.#part("open").hidden = true
    this.#begin(window.map_position)
    sheet.inert = false
  }

  #begin(map) {
    this.#map = map
    const { zoomIn: zoomInTitle, zoomOut: zoomOutTitle } = this.dataset
    window.L.control.zoom({ zoomInTitle, zoomOutTitle }).addTo(map)
    window.L.control.scale({ imperial: false }).addTo(map)
    map.attributionControl.setPrefix(false)
    map.on("click", ({ latlng }) => this.#tap(latlng))
    const { bounds, lat, lon } = this.#written()
    if (lat && lon) {
      this.#mark({ lat, lon, accuracy: this.#field("accuracy").value })
      map.setView([lat, lon], CLOSE_ZOOM, { animate: false })
    } else map.fitBounds(bounds, { animate: false })
    this.#say("tap")
  }

  #written() {
    const [west, south, east, north] = JSON.parse(this.dataset.bounds)
    const bounds = [
      [south, west],
      [north, east],
    ]
    const lat = Number(this.#field("lat").value)
    return { bounds, lat, lon: Number(this.#field("lon").value) }
  }

  // A tap is as exact as a finger is on the map as it is shown.
  #tap({ lat, lng }) {
    const accuracy = fingerMetres(lat, this.#map.getZoom())
    const spot = { lat: lat.toFixed(6), lon: lng.toFixed(6), accuracy }
    this.#take({ ...spot, source: "unofficial" })
  }

  // Nothing that a service says is written before somebody saw it on the map.
  async #propose(hit) {
    await this.open()
    if (!this.#map) return
    this.#map.setView([hit.lat, hit.lon], CLOSE_ZOOM, { animate: false })
    const accuracy = hit.accuracy ?? fingerMetres(hit.lat, CLOSE_ZOOM)
    this.#mark({ ...hit, accuracy })
    this.#say(hit.far ? "far" : "look")
    for (const button of this.#part("hits").querySelectorAll("[data-take]"))
      button.hidden = button.value !== nameOf(hit)
  }

  #offer(hit) {
    const item = this.#part("hit").content.firstElementChild.cloneNode(true)
    const [look, take] = item.querySelectorAll("button")
    look.textContent = hit.name || `${hit.lat}, ${hit.lon}`
    take.value = nameOf(hit)
    look.addEventListener("click", () => this.#propose(hit))
    take.addEventListener("click", () => {
      const accuracy = hit.accuracy ?? fingerMetres(hit.lat, this.#map.getZoom())
      this.#take({ ...hit, accuracy, source: hit.source || "unofficial" })
      this.#part("hits").replaceChildren()
    })
    return item
  }

  #take(spot) {
    this.#taken += 1
    for (const key of KEYS) this.#field(key).value = spot[key]
    this.#field("lat").dispatchEvent(new Event("input", { bubbles: true }))
    if (this.#map) this.#mark(spot)
    announce(
      this.#part("status"),
      this.dataset.taken.replace("{metres}", String(spot.accuracy)),
    )
  }

  #mark({ lat, lon, accuracy }) {
    const { L } = window
    this.#shown?.remove()
    const radius = Number(accuracy) || 1
    const circle = L.circle([lat, lon], { radius, className: "me", interactive: false })
    const dot = L.circleMarker([lat, lon], { radius: 8, className: "me me--dot" })
    this.#shown = L.layerGroup([circle, dot]).addTo(this.#map)
  }

  #on(name, act) {
    const button = this.#part(name)
    button?.addEventListener("click", () => act(button))
  }

  #part(name) {
    return this.querySelector(`[data-${name}]`)
  }

  #say(name) {
    announce(this.#part("status"), this.dataset[name])
  }

  #field(key) {
    return this.#form.elements[`position.${key}`]
  }

  get #form() {
    return this.closest("form")
  }
}

function nameOf(hit) {
  return `${hit.lat},${hit.lon}`
}

customElements.define("position-map", PositionMap)
