// The guide by position: points to the stop that is looked at and notices arrivals.

import { advance, begin, gatesOf } from "../lib/arrival.js"
import { bearing, metresBetween } from "../lib/ground.js"
import { Wakefulness } from "../lib/wakefulness.js"
import { showArrival } from "./card.js"
import { chime, tap, watchCompass } from "./phone.js"

const OPTIONS = { enableHighAccuracy: true, maximumAge: 0, timeout: 60_000 }
const DENIED = 1
const DRAWING_UNITS = 480
const TOO_NEAR_METRES = 5
const STEP_METRES = 10

export class Guide {
  #walk
  #stops
  #gates
  #watch = null
  #fix = null
  #heading = null
  #awake = new Wakefulness()
  #endCompass = () => {}

  constructor(walk) {
    this.#walk = walk
    this.#stops = walk.stops.map(({ dataset }) => ({
      slug: dataset.stop,
      pin: dataset.pin ?? "",
      lat: dataset.lat === undefined ? null : Number(dataset.lat),
      lon: Number(dataset.lon),
      accuracy: Number(dataset.accuracy),
    }))
    this.#gates = gatesOf(this.#stops)
    walk.addEventListener("walk:painted", () => this.#point())
    document.addEventListener("visibilitychange", () => this.#comeBack())
    walk.addEventListener("change", () => this.#stayAwake())
  }

  get follows() {
    return this.#watch !== null
  }

  toggle() {
    if (this.follows) this.stop()
    else this.start()
    this.#walk.note({ follows: this.follows })
  }

  async start() {
    this.#say("looking")
    this.#listen()
    this.#press()
    this.#stayAwake()
    this.#endCompass = await watchCompass((heading) => {
      this.#heading = heading
      this.#point()
    })
  }

  stop() {
    if (this.#watch !== null) navigator.geolocation.clearWatch(this.#watch)
    this.#watch = this.#fix = this.#heading = null
    this.#endCompass()
    this.#awake.release()
    this.#press()
    this.#say("idle")
    this.#point()
  }

  // Private

  #listen() {
    const found = (position) => this.#take(position)
    const failed = (error) => this.#fail(error)
    this.#watch = navigator.geolocation.watchPosition(found, failed, OPTIONS)
  }

  // After a call or a locked screen some phones have let go of position and screen.
  #comeBack() {
    if (this.#watch !== null && !document.hidden) {
      navigator.geolocation.clearWatch(this.#watch)
      this.#listen()
    }
    this.#stayAwake()
  }

  #take({ coords, timestamp }) {
    const { latitude: lat, longitude: lon, accuracy, speed } = coords
    const fix = { lat, lon, accuracy, speed, time: timestamp }
    const before = this.#walk.state.engine ?? begin()
    const { state, arrivals } = advance(before, fix, this.#gates)
    this.#fix = { ...fix, ...(state.estimate ?? {}) }
    this.#walk.note({ engine: state })
    this.#sayFound(accuracy)
    for (const arrival of arrivals) this.#arrive(arrival)
    this.#point()
  }

  #fail({ code }) {
    if (code !== DENIED) return this.#say("lost")
    this.stop()
    this.#walk.note({ follows: false })
    this.#say("denied")
  }

  #arrive({ slugs, sure }) {
    const fresh = slugs.filter((slug) => !(slug in this.#walk.state.been))
    for (const slug of fresh) this.#walk.reach(slug, "phone")
    if (fresh.length > 0) this.#tell(fresh, sure)
  }

  #tell(slugs, sure) {
    showArrival(this.#walk.querySelector("[data-arrived]"), slugs, sure)
    tap()
    if (this.#walk.state.sound) chime()
  }

  // The number, the words and the arrow of the stop that is looked at.
  #point() {
    this.#drawMe()
    for (const section of this.#walk.stops) {
      const stop = this.#stops.find(({ slug }) => slug === section.dataset.stop)
      const isKnown = this.#fix !== null && stop.lat !== null
      for (const part of ["far", "needle"]) {
        section.querySelector(`[data-${part}]`).hidden = !isKnown
      }
      if (isKnown && section.classList.contains("is-current"))
        this.#direct(section, stop)
    }
  }

  #direct(section, stop) {
    const metres = metresBetween(this.#fix, stop)
    const degrees = bearing(this.#fix, stop)
    const { straight, pointing, directions, detour, pace } = this.#walk.words
    const direction = directions.split("|")[Math.round(degrees / 45) % 8]
    const minutes = Math.max(1, Math.ceil((metres * detour) / pace))
    showMetres(section.querySelector("[data-far]"), metres * detour)
    section.querySelector("[data-how]").textContent = straight
      .replace("{direction}", direction)
      .replace("{minutes}", unit(minutes, "minute"))
    const needle = section.querySelector("[data-needle]")
    needle.hidden = metres < TOO_NEAR_METRES
    needle.setAttribute("aria-label", pointing.replace("{direction}", direction))
    const turned = this.#heading ?? 0
    needle.style.setProperty("--bearing", `${degrees - turned}deg`)
    needle.style.setProperty("--north", `${-turned}deg`)
  }

  // A dot on the drawing, as wide as the phone is unsure.
  #drawMe() {
    const box = this.#walk.querySelector("[data-drawing]")
    const sketch = box?.querySelector("svg")
    if (!sketch) return
    sketch.querySelector(".me-spot")?.remove()
    const [west, south, east, north] = box.dataset.box.split(" ").map(Number)
    const { lat, lon } = this.#fix ?? {}
    if (!(lat > south && lat < north && lon > west && lon < east)) return
    const height = sketch.viewBox.baseVal.height
    const dot = document.createElementNS(sketch.namespaceURI, "circle")
    dot.setAttribute("class", "me-spot me me--dot")
    dot.setAttribute("cx", ((lon - west) / (east - west)) * DRAWING_UNITS)
    dot.setAttribute("cy", ((north - lat) / (north - south)) * height)
    dot.setAttribute("r", 10)
    sketch.append(dot)
  }

  #stayAwake() {
    const wanted = this.#watch !== null && this.#walk.state.awake
    if (wanted) this.#awake.hold()
    else this.#awake.release()
  }

  #press() {
    const button = this.#walk.querySelector("[data-follow]")
    button.setAttribute("aria-pressed", this.#watch !== null)
  }

  #sayFound(accuracy) {
    const { found } = this.#walk.querySelector("[data-fix]").dataset
    const metres = Math.ceil(accuracy / STEP_METRES) * STEP_METRES
    this.#say("found", found.replace("{metres}", metres))
  }

  // A sentence is said once, not at every fix.
  #say(what, text) {
    const line = this.#walk.querySelector("[data-fix]")
    const said = text ?? line.dataset[what]
    if (line.textContent !== said) line.textContent = said
  }
}

function showMetres(element, metres) {
  const value = metres < 1000 ? Math.round(metres / 10) * 10 : metres / 1000
  const name = metres < 1000 ? "meter" : "kilometer"
  const parts = format(name, metres < 1000 ? 0 : 1).formatToParts(value)
  const small = document.createElement("small")
  small.textContent = parts.find(({ type }) => type === "unit").value
  const figure = parts.filter(({ type }) => !["unit", "literal"].includes(type))
  element.replaceChildren(figure.map((part) => part.value).join(""), " ", small)
}

function unit(value, name) {
  return format(name, 0).format(value)
}

function format(name, maximumFractionDigits) {
  const options = { style: "unit", unit: name, maximumFractionDigits }
  return new Intl.NumberFormat(document.documentElement.lang, options)
}
