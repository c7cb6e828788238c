// The walking view: which stop, what next, by hand; a position only adds to it.

import "./make-it.js"
import "./opening-now.js"
import {
  answer,
  forget,
  go,
  isReached,
  keep,
  kept,
  merged,
  nameOf,
  onward,
  reach,
} from "./lib/walk-state.js"
import { bring, bringAll } from "./parts/bring.js"
import { listenTo } from "./parts/elsewhere.js"
import { paintLine, paintPins, paintStops } from "./parts/paint.js"
import { isSure } from "./parts/sure.js"

const FINISH = "finish"
const guide = () => import("./parts/guide.js")

export class CourseWalk extends HTMLElement {
  #stops = [...this.querySelectorAll(".walk-stop[data-stop]")]
  #slugs = this.#stops.map((stop) => stop.dataset.stop)
  #words = this.querySelector("[data-words]").dataset
  #state = kept(this.dataset.course, this.#slugs)
  #guide = null
  #reader = this.querySelector("read-aloud")

  // Lifecycle

  connectedCallback() {
    this.classList.add("is-live")
    for (const part of ["bar", "position", "choices", "listen", "finish"]) {
      this.querySelector(`[data-${part}]`).hidden = false
    }
    this.#followAddress()
    this.#listen()
    this.#paint()
    bring(this)
    bringAll(this, guide)
    this.#offerPosition()
  }

  disconnectedCallback() {
    this.#guide?.stop()
  }

  // Actions

  // Say "I am here", or go on where that was said.
  advance() {
    const { at } = this.#state
    if (at === FINISH) return this.querySelector(".walk-head a").click()
    if (isReached(this.#state, at)) return this.show(onward(this.#state, this.#slugs))
    this.reach(at, "hand")
  }

  reach(slug, how) {
    this.#set(reach(this.#state, slug, how, Date.now()))
  }

  // Show a stop, or the end, and take the reader there.
  show(slug) {
    if (this.#reader.isReading) this.#reader.stop()
    this.#set(go(this.#state, slug))
    window.history.replaceState(null, "", `${window.location.search}#${slug}`)
    this.#section.focus({ preventScroll: true })
    this.scrollIntoView({ block: "start" })
  }

  back() {
    const here = this.#slugs.indexOf(this.#state.at)
    const before = here < 0 ? this.#slugs.length - 1 : here - 1
    if (before >= 0) this.show(this.#slugs[before])
  }

  async listen() {
    await import("./read-aloud.js")
    const section = this.#section
    const part = section.classList.contains("is-toward") ? "[data-way]" : "[data-text]"
    this.#reader.toggle(section.querySelector(part) ?? section)
  }

  // Until the guide has come every tap means that it shall begin.
  async follow(isWanted = !this.#guide?.follows) {
    const { Guide } = await guide()
    this.#guide ??= new Guide(this)
    if (this.#guide.follows !== isWanted) this.#guide.toggle()
  }

  anew(button) {
    if (!isSure(button)) return
    forget(this.dataset.course)
    this.#hear(true)
    this.show(this.#slugs[0])
  }

  // What the guide by position needs.

  get state() {
    return this.#state
  }

  get stops() {
    return this.#stops
  }

  get words() {
    return this.#words
  }

  // Keep something more with the walk, without painting it all again.
  note(more) {
    const state = { ...this.#state, ...more }
    this.#state = keep(this.dataset.course, state, this.#slugs) ?? state
  }

  // Private

  #set(state) {
    this.note(state)
    this.#paint()
  }

  // Another page of this walk noted more, or began it anew.
  #hear(isForgotten) {
    const known = kept(this.dataset.course, this.#slugs)
    this.#state = isForgotten ? known : merged(this.#state, known)
    const parts = isForgotten ? this.querySelectorAll("stop-quest, stamp-card") : []
    for (const part of parts) part.anew?.()
    this.#paint()
  }

  #followAddress() {
    const slug = window.location.hash.slice(1)
    if ([...this.#slugs, FINISH].includes(slug)) this.#state = go(this.#state, slug)
  }

  #listen() {
    const on = (part, act) => {
      const element = this.querySelector(`[data-${part}]`)
      element.addEventListener("click", (event) => act(element, event))
    }
    // The second tap of two is not meant for what the first one made of the button.
    on("do", (_, { detail }) => detail > 1 || this.advance())
    on("back", () => this.back())
    on("listen", () => this.listen())
    // Phones let a page speak only in the tap itself: the voice is ready before it.
    const voice = () => import("./read-aloud.js")
    this.querySelector("[data-listen]").addEventListener("pointerdown", voice)
    on("follow", () => this.follow())
    on("anew", (button) => this.anew(button))
    this.addEventListener("click", (event) => this.#followLink(event))
    this.addEventListener("change", ({ target }) => {
      if (["sound", "awake"].includes(target.name))
        this.note({ [target.name]: target.checked })
    })
    this.addEventListener("reading:changed", () => this.#paintListen())
    this.addEventListener("quest:answered", ({ detail: { stop, key } }) => {
      this.#set(answer(this.#state, stop, key, Date.now()))
    })
    listenTo(nameOf(this.dataset.course), (isForgotten) => this.#hear(isForgotten))
    window.addEventListener("hashchange", () => {
      this.#followAddress()
      this.#set(this.#state)
    })
  }

  // A link to a stop shows it, here and at once.
  #followLink(event) {
    const slug = event.target.closest("a[href^='#']")?.hash.slice(1)
    if (!this.#slugs.includes(slug)) return
    event.preventDefault()
    this.show(slug)
  }

  #paint() {
    const state = this.#state
    paintStops(this.#stops, state)
    paintLine(this.querySelectorAll("[data-of]"), state)
    paintPins(this.querySelectorAll(".m-stop"), this.#slugs, state)
    this.querySelector("[data-finish]").classList.toggle(
      "is-current",
      state.at === FINISH,
    )
    this.#paintBar()
    this.querySelector("make-it").dataset.stop = state.at
    for (const name of ["sound", "awake"]) {
      this.querySelector(`[name="${name}"]`).checked = state[name]
    }
    this.dispatchEvent(new CustomEvent("walk:painted", { detail: state }))
  }

  #paintBar() {
    const { at } = this.#state
    const here = at === FINISH ? this.#slugs.length : this.#slugs.indexOf(at)
    const back = this.querySelector("[data-back]")
    back.hidden = here === 0
    back.querySelector("[data-number]").textContent = here
    this.querySelector("[data-do] span").textContent = this.#whatNext(at)
  }

  #whatNext(at) {
    if (at === FINISH) return this.#words.end
    if (!isReached(this.#state, at)) return this.#words.here
    const next = onward(this.#state, this.#slugs)
    const number = this.#slugs.indexOf(next) + 1
    if (number) return this.#words.onward.replace("{number}", number)
    return this.#words.toFinish
  }

  #paintListen() {
    const button = this.querySelector("[data-listen]")
    const reads = this.#reader.isReading
    button.setAttribute("aria-pressed", reads)
    button.setAttribute(
      "aria-label",
      reads ? this.#words.stopReading : this.#words.startReading,
    )
  }

  async #offerPosition() {
    const fix = this.querySelector("[data-fix]").dataset
    const button = this.querySelector("[data-follow]")
    const reason = this.#whyNot(fix)
    this.querySelector("[data-fix]").textContent = reason ?? fix.idle
    button.hidden = Boolean(reason)
    if (!reason && this.#state.follows) await this.follow(true)
  }

  #whyNot(fix) {
    if (!window.isSecureContext) return fix.insecure
    return "geolocation" in navigator ? null : fix.none
  }

  get #section() {
    const { at } = this.#state
    return at === FINISH
      ? this.querySelector("[data-finish]")
      : this.#stops[this.#slugs.indexOf(at)]
  }
}

customElements.define("course-walk", CourseWalk)
