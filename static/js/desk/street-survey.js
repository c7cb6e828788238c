// The survey in the street: find, note, keep on the phone; send when there is a network.

import { metresBetween } from "../lib/ground.js"
import { measure } from "../lib/here.js"
import { announce } from "../lib/page.js"
import { nearestFirst, Refused, sendRecord } from "../lib/sending.js"
import { Wakefulness } from "../parts/phone.js"
import { dropRecord, keepRecord, records } from "./records.js"

const KEPT = "guide-survey"
const FRESH = { cache: "no-store" }
const AGAIN_MS = 20_000
const WORST_METRES = 50
const EVERY_FIXES = 10

export class StreetSurvey extends HTMLElement {
  #form = this.querySelector("[data-visit]")
  #said = this.querySelector("[data-said]")
  #awake = new Wakefulness()
  #walk = null
  #watch = null
  #isSending = false

  // Lifecycle

  connectedCallback() {
    this.hidden = false
    this.addEventListener("click", (event) => this.#press(event.target))
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.keep()
    })
    window.addEventListener("online", () => this.send())
    window.setInterval(() => this.send(), AGAIN_MS)
    this.#keepPage()
    this.#count()
    this.send()
  }

  // Actions

  // Open the form for a place, a work or, without one, a new find.
  visit(button) {
    this.#form.reset()
    const { story = "", title } = button.dataset
    this.#form.elements.story.value = story
    this.#form.querySelector("[data-about]").textContent = title
    const own = this.#form.querySelector("[data-own]")
    own.hidden = story !== ""
    own.querySelector("input").required = story === ""
    this.#form.querySelector("[data-state]").hidden = !story.startsWith("artworks/")
    this.#form.querySelector("[data-metres]").textContent = ""
    this.#form.hidden = false
    this.#form.querySelector("h2").focus()
  }

  async here() {
    const said = this.#form.querySelector("[data-metres]")
    announce(said, this.dataset.looking)
    const spot = await measure((metres) => {
      said.textContent = `± ${metres} m`
    })
    const { lat, lon, accuracy } = this.#form.elements
    if (!spot) return announce(said, this.dataset.nowhere)
    lat.value = spot.lat
    lon.value = spot.lon
    accuracy.value = spot.accuracy
    announce(said, `${spot.lat}, ${spot.lon} ± ${spot.accuracy} m`)
  }

  async keep() {
    const answers = new FormData(this.#form)
    const photo = answers.get("photo")
    const record = { ...begun(), ...wordsOf(answers) }
    await keepRecord(record, photo?.size ? photo : null)
    this.#form.hidden = true
    announce(this.#said, this.dataset.kept)
    await this.#count()
    this.send()
  }

  sort() {
    const list = this.querySelector("[data-list]")
    announce(this.#said, this.dataset.looking)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude: lat, longitude: lon } }) => {
        const items = [...list.children].map((element) => ({
          element,
          lat: Number.parseFloat(element.dataset.lat),
          lon: Number.parseFloat(element.dataset.lon),
        }))
        const sorted = nearestFirst(items, { lat, lon }, metresBetween)
        list.append(...sorted.map(({ element }) => element))
        announce(this.#said, this.dataset.sorted)
      },
      () => announce(this.#said, this.dataset.nowhere),
      { enableHighAccuracy: true },
    )
  }

  // Begin or end the line of a walk; it is kept at every few steps.
  async walk(button) {
    if (this.#watch !== null) {
      navigator.geolocation.clearWatch(this.#watch)
      this.#watch = null
      this.#awake.release()
      await keepRecord({ ...this.#walk, isOpen: false }, null)
      this.#walk = null
      button.textContent = button.dataset.begin
      await this.#count()
      return this.send()
    }
    const story = this.querySelector("[data-course]").value
    this.#walk = { ...begun(), story, line: [], isOpen: true }
    button.textContent = button.dataset.end
    this.#awake.hold()
    this.#watch = navigator.geolocation.watchPosition(
      (position) => this.#step(position),
      () => announce(this.#said, this.dataset.nowhere),
      { enableHighAccuracy: true, maximumAge: 0 },
    )
  }

  async send() {
    if (this.#isSending || !navigator.onLine) return
    this.#isSending = true
    try {
      const waiting = (await records()).filter(({ id }) => id !== this.#walk?.id)
      if (waiting.length === 0) return
      const { token } = await this.#told(await fetch(this.dataset.token, FRESH))
      for (const record of waiting) await this.#sendOne(record, token)
      announce(this.#said, this.dataset.sent)
    } catch (error) {
      if (error instanceof Refused) announce(this.#said, this.dataset.refused)
      else if (!(error instanceof TypeError)) throw error
    } finally {
      this.#isSending = false
      await this.#count()
    }
  }

  // Private

  #press(target) {
    const button = target.closest("button")
    if (!button) return
    const { dataset } = button
    if ("visit" in dataset) this.visit(button)
    if ("here" in dataset) this.here()
    if ("sort" in dataset) this.sort()
    if ("walk" in dataset) this.walk(button)
    if ("send" in dataset) this.send()
    if ("cancel" in dataset) this.#form.hidden = true
  }

  async #step({ coords, timestamp }) {
    if (coords.accuracy > WORST_METRES || !this.#walk) return
    const { line } = this.#walk
    line.push([coords.latitude, coords.longitude, Math.round(timestamp / 1000)])
    this.querySelector("[data-steps]").textContent = line.length
    if (line.length % EVERY_FIXES === 1) await keepRecord(this.#walk, null)
  }

  async #sendOne({ blob, made, isOpen, ...record }, token) {
    const ask = async (path, body) =>
      this.#told(
        await fetch(`${this.dataset.findings}${path}`, {
          method: "POST",
          body,
          headers: { "X-CSRFToken": token, "Content-Type": "application/octet-stream" },
        }),
      )
    await sendRecord(record, blob, ask)
    await dropRecord(record.id)
    await this.#count()
  }

  // A door instead of an answer means that the session has ended.
  async #told(answer) {
    const isTold = answer.headers.get("Content-Type") === "application/json"
    if (!answer.ok || !isTold) throw new Refused(answer.status)
    return answer.json()
  }

  async #count() {
    const waiting = await records()
    this.querySelector("[data-count]").textContent = waiting.length
    this.querySelector("[data-waiting]").hidden = waiting.length === 0
  }

  // Keep this page and what it needs, so that it opens again without a network.
  async #keepPage() {
    if (!navigator.serviceWorker || !navigator.onLine) return
    const { pathname: scope } = window.location
    const files = [...document.querySelectorAll("link[href], script[src]")]
    const wanted = [
      scope,
      ...files.map(({ href, src }) => new URL(href ?? src).pathname),
    ]
    try {
      await navigator.serviceWorker.register(this.dataset.worker, { scope })
      const cache = await caches.open(KEPT)
      for (const address of wanted) {
        const answer = await fetch(address, FRESH)
        if (answer.ok && !answer.redirected) await cache.put(address, answer)
      }
      for (const { url } of await cache.keys()) {
        const { pathname } = new URL(url)
        if (!wanted.includes(pathname)) await cache.delete(pathname)
      }
      this.querySelector("[data-offline]").hidden = false
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
}

function begun() {
  const now = new Date()
  const pad = (number) => String(number).padStart(2, "0")
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
  return { id: crypto.randomUUID(), day, made: now.getTime() }
}

function wordsOf(answers) {
  const text = (name) => String(answers.get(name) ?? "").trim()
  const where = text("lat") && {
    lat: Number(text("lat")),
    lon: Number(text("lon")),
    accuracy: Math.min(1000, Math.max(1, Number(text("accuracy")))),
  }
  const told = { story: text("story"), title: text("title"), note: text("note") }
  return { ...told, state: text("state"), ...where }
}

customElements.define("street-survey", StreetSurvey)
