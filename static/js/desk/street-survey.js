// The survey in the street: find, note, keep on the phone; send when there is a network.

import { metresBetween } from "../lib/ground.js"
import { announce } from "../lib/page.js"
import { nearestFirst, Refused, sendAll, sendRecord } from "../lib/sending.js"
import { keepPage } from "./kept-survey.js"
import { OddFinds } from "./odd-finds.js"
import { begun, dropRecord, keepRecord, records } from "./records.js"
import { VisitForm } from "./visit-form.js"
import { WalkLine } from "./walk-line.js"

const FRESH = { cache: "no-store" }
const AGAIN_MS = 20_000

export class StreetSurvey extends HTMLElement {
  #said = this.querySelector("[data-said]")
  #visit = new VisitForm(this.querySelector("[data-visit]"), this.dataset)
  #odd = new OddFinds(this.querySelector("[data-odd]"), () => this.#count())
  #unfinished = new Set()
  #walk = null
  #isKeeping = false
  #isSending = false
  #isWarned = false

  // Lifecycle

  connectedCallback() {
    this.hidden = false
    this.addEventListener("click", (event) => this.#press(event))
    this.querySelector("[data-visit]").addEventListener("submit", (event) => {
      event.preventDefault()
      this.keep()
    })
    window.addEventListener("online", () => {
      this.#isWarned = false
      this.send()
    })
    window.setInterval(() => this.send(), AGAIN_MS)
    this.#keepPage()
    this.#try(() => this.#count())
    this.send()
  }

  // Actions

  // Keep what the form says, once; a position that is still measured is added to it.
  async keep() {
    if (this.#isKeeping) return
    this.#isKeeping = true
    await this.#try(() => this.#keepVisit()).finally(() => {
      this.#isKeeping = false
    })
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

  // Begin or end the line of a walk.
  async walk(button) {
    if (this.#walk) return this.#end(button)
    const story = this.querySelector("[data-course]").value
    const steps = this.querySelector("[data-steps]")
    this.#walk = new WalkLine(
      { ...begun(), story },
      {
        keep: (record) => this.#try(() => keepRecord(record, null)),
        tell: (count) => {
          steps.textContent = count
        },
        lose: () => announce(this.#said, this.dataset.nowhere),
      },
    )
    this.#unfinished.add(this.#walk.id)
    button.textContent = button.dataset.end
  }

  async send() {
    if (this.#isSending || !navigator.onLine) return
    this.#isSending = true
    try {
      const waiting = (await records()).filter((each) => this.#isReady(each))
      if (waiting.length > 0) await this.#sendAll(waiting)
    } catch (error) {
      if (error instanceof Refused) this.#warn("refused")
      else if (error instanceof DOMException) this.#warn("full")
      else if (!(error instanceof TypeError)) throw error
    } finally {
      this.#isSending = false
    }
    await this.#try(() => this.#count())
  }

  // Private

  #press({ target, detail }) {
    const button = target.closest("button")
    if (!button) return
    this.#isWarned = false
    const { dataset } = button
    if ("visit" in dataset) this.#visit.open(dataset)
    if ("here" in dataset) this.#visit.look()
    if ("sort" in dataset) this.sort()
    // The second half of a double tap would begin again what the first one ended.
    if ("walk" in dataset && detail < 2) this.#try(() => this.walk(button))
    if ("send" in dataset) this.#sendAgain()
    if ("cancel" in dataset) this.#visit.close()
  }

  async #keepVisit() {
    const { words, photo, looking } = this.#visit.read()
    const record = { ...begun(), ...words }
    if (looking) this.#unfinished.add(record.id)
    await keepRecord(record, photo)
    this.#visit.close()
    announce(this.#said, looking ? this.dataset.measuring : this.dataset.kept)
    await this.#count()
    if (looking) this.#finish(record, photo, looking)
    else this.send()
  }

  async #finish(record, photo, looking) {
    const where = await looking
    await this.#try(() => keepRecord({ ...record, ...where }, photo))
    this.#unfinished.delete(record.id)
    announce(this.#said, "lat" in where ? this.dataset.kept : this.dataset.nowhere)
    this.send()
  }

  async #end(button) {
    const walk = this.#walk
    this.#walk = null
    button.textContent = button.dataset.begin
    await walk.end()
    this.#unfinished.delete(walk.id)
    await this.#count()
    this.send()
  }

  #isReady(record) {
    return !this.#unfinished.has(record.id) && !this.#odd.has(record)
  }

  #sendAgain() {
    this.#odd.clear()
    this.send()
  }

  async #sendAll(waiting) {
    const { token } = await this.#told(await fetch(this.dataset.token, FRESH))
    const odd = await sendAll(waiting, (record) => this.#sendOne(record, token))
    for (const record of odd) this.#odd.add(record)
    if (odd.length > 0) return this.#warn("someOdd")
    this.#isWarned = false
    announce(this.#said, this.dataset.sent)
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

  // Without room, in a private window or on plain http a phone keeps nothing.
  async #try(act) {
    try {
      await act()
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error
      this.#warn("full")
      this.#said.scrollIntoView({ block: "nearest" })
    }
  }

  // Said once until somebody does something: sending is tried every few seconds.
  #warn(name) {
    if (!this.#isWarned) announce(this.#said, this.dataset[name])
    this.#isWarned = true
  }

  async #count() {
    const waiting = await records()
    this.querySelector("[data-count]").textContent = waiting.length
    this.querySelector("[data-waiting]").hidden = waiting.length === 0
  }

  async #keepPage() {
    if (await keepPage(this.dataset.worker))
      this.querySelector("[data-offline]").hidden = false
  }
}

customElements.define("street-survey", StreetSurvey)
