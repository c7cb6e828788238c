// Will I make it? Answers when it is asked, from this stop and this minute on.

import { clockText, filled, tableAt, villageTime } from "./lib/hours.js"

export class MakeIt extends HTMLElement {
  #figures = JSON.parse(this.dataset.figures)

  // Lifecycle

  connectedCallback() {
    this.hidden = false
    this.addEventListener("toggle", () => this.answer(), { capture: true })
    this.addEventListener("change", () => this.answer())
  }

  // Actions

  async answer() {
    if (!this.querySelector("details").open) return
    const { prospects } = await import("./lib/make-it.js")
    const table = await tableAt(this.dataset.table).catch(() => null)
    const now = villageTime(this.#figures.zone, new Date())
    const pace = this.querySelector("[name=pace]:checked").value
    const number = Number(this.dataset.number) - 1
    const found = prospects(this.#figures, table, { now, number, pace })
    this.#list(found.steps, number)
    this.#tell(found, number)
  }

  // Private

  #list(steps, number) {
    const rows = steps.slice(1).map((step, place) => {
      const row = document.createElement("li")
      const link = document.createElement("a")
      link.href = this.#figures.pages[number + place + 1]
      link.textContent = `${number + place + 2}. ${step.stop.name}`
      row.append(this.#clock(step), " ", link, " ", this.#state(step))
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
    const named = (places) => places.map((place) => number + place + 1).join(", ")
    const end = steps.at(-1).leave
    const lines = [end === null ? "" : this.#say("end", { time: clockText(end) })]
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
