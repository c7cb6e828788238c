// Will I make it? Answers when it is asked, from this stop and this minute on.

import { clockText, filled, tableAt, villageTime } from "./lib/hours.js"

export class MakeIt extends HTMLElement {
  static observedAttributes = ["data-stop"]
  #figures = JSON.parse(this.dataset.figures)
  #again = () => document.hidden || this.answer()

  // Lifecycle

  connectedCallback() {
    this.addEventListener("toggle", () => this.answer(), { capture: true })
    this.addEventListener("change", () => this.answer())
    // A phone that comes out of the pocket shows the time that it is now.
    document.addEventListener("visibilitychange", this.#again)
  }

  disconnectedCallback() {
    document.removeEventListener("visibilitychange", this.#again)
  }

  // Where nothing is ahead, nothing is asked.
  attributeChangedCallback() {
    const place = this.#place
    this.hidden = place < 0 || place === this.#figures.stops.length - 1
    if (!this.hidden) this.answer()
  }

  // Actions

  async answer() {
    if (!this.querySelector("details").open) return
    const { prospects } = await import("./lib/in-progress.js")
    const table = await tableAt(this.dataset.table).catch(() => null)
    const now = villageTime(this.#figures.zone, new Date())
    const pace = this.querySelector("[name=pace]:checked").value
    const number = this.#place
    const found = prospects(this.#figures, table, { now, number, pace })
    this.#list(found.steps, number)
    this.#tell(found, number)
  }

  // Private

  get #place() {
    return this.#figures.names.indexOf(this.dataset.stop)
  }

  #list(steps, number) {
    const { names, numbers, pages } = this.#figures
    const isWalked = this.closest("course-walk")
    const rows = steps.slice(1).map((step, place) => {
      const row = document.createElement("li")
      const link = document.createElement("a")
      const ahead = number + place + 1
      link.href = isWalked ? `#${names[ahead]}` : pages[ahead]
      link.textContent = `${numbers[ahead]}. ${step.stop.name}`
      const state = this.#state(step)
      row.append(this.#clock(step), " ", link, state && ` · ${state}`)
      return row
    })
    this.querySelector("ol").replaceChildren(...rows)
  }

  #clock({ arrival }) {
    const time = document.createElement("b")
    time.className = "num"
    time.textContent = arrival === null ? "?" : clockText(arrival)
    return time
  }

  #state({ state, stop, left, arrival }) {
    if (arrival === null) return this.#say("lost")
    if (stop.isDoubtful) return this.#say("doubtful")
    if (state === "closed") return this.#say("closed")
    return left === null ? "" : this.#say("left", { time: clockText(arrival + left) })
  }

  #tell({ steps, skip, regained, shows }, number) {
    const { numbers } = this.#figures
    const named = (places) => places.map((place) => numbers[number + place]).join(", ")
    const end = steps.at(-1).leave
    const values = { number: numbers[number], time: end === null ? "" : clockText(end) }
    const lines = [end === null ? "" : this.#say("end", values)]
    if (skip.length > 0) {
      lines.push(this.#say("skip", { stops: named(skip), others: named(regained) }))
    }
    for (const { show, state, skip: less } of shows) {
      const words = state === "caught" && less.length > 0 ? "caughtIf" : state
      const time = clockText(show.start)
      lines.push(this.#say(words, { title: show.name, time, stops: named(less) }))
    }
    const text = lines.filter(Boolean).map((sentence) => {
      const line = document.createElement("p")
      line.textContent = sentence
      return line
    })
    this.querySelector("[role=status]").replaceChildren(...text)
  }

  #say(name, values = {}) {
    return filled(this.dataset[name], values)
  }
}

customElements.define("make-it", MakeIt)
