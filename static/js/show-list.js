// The programme by the village's clock: what is on, what is next, which to show.

import { fits, fromAddress, toAddress } from "./lib/choice.js"
import { dayText } from "./lib/days.js"
import { clockText, filled, villageTime } from "./lib/hours.js"
import { keepInAddress } from "./lib/page.js"
import { daysBetween, inView, nowAndNext, standing } from "./lib/programme.js"

const MINUTE = 60_000
const VIEWS = ["view", "month"]

export class ShowList extends HTMLElement {
  #form = this.querySelector("form")
  #rows = [...this.querySelectorAll(".show")]

  // Lifecycle

  connectedCallback() {
    if (this.#form) this.#open()
    this.tell()
    this.timer = window.setInterval(() => this.tell(), MINUTE)
  }

  disconnectedCallback() {
    window.clearInterval(this.timer)
  }

  // Actions

  tell() {
    const now = villageTime(this.dataset.zone, new Date())
    for (const row of this.#rows) this.#mark(row, standing(showOf(row), now))
    this.#announce(now)
    if (this.#form) this.sift(now)
  }

  sift(now = villageTime(this.dataset.zone, new Date())) {
    const { view, month, ...wishes } = Object.fromEntries(new FormData(this.#form))
    this.querySelector("[data-month]").hidden = view !== "month"
    for (const row of this.#rows) {
      const shown = inView(showOf(row), view, now, month || undefined)
      row.hidden = !(shown && fits(row.dataset, wishes))
    }
    this.#hideEmptyParts(view)
    const kept = { view, month: view === "month" ? month : "", ...wishes }
    keepInAddress(toAddress(kept))
  }

  // Private

  #open() {
    const wishes = fromAddress(window.location.search)
    const now = villageTime(this.dataset.zone, new Date())
    const names = [...new Set([...this.#form.elements].map((field) => field.name))]
    for (const name of names) {
      const field = this.#form.elements[name]
      const isKnown = VIEWS.includes(name) || wishes[name] !== undefined
      if (isKnown) this.#choose(field, wishes[name] ?? this.#usual(name, now))
    }
    this.#form.closest("[hidden]").hidden = false
    this.#form.querySelector("details").open = names.some(
      (name) => !VIEWS.includes(name) && wishes[name],
    )
    this.#form.addEventListener("change", () => this.sift())
    this.#form.addEventListener("submit", (event) => event.preventDefault())
  }

  #usual(name, now) {
    if (name === "view") return ""
    const months = [...this.#form.elements.month.options].map(({ value }) => value)
    return months.find((month) => month >= now.day.slice(0, 7)) ?? months.at(-1)
  }

  #choose(field, value) {
    if (field.type === "checkbox") field.checked = field.value === value
    else field.value = value
  }

  #mark(row, state) {
    const chip = row.querySelector("[data-now]")
    const words = this.dataset
    const text = { on: words.on, begun: words.begun, today: words.today }[state] ?? ""
    chip.querySelector("span").textContent = text
    chip.hidden = !text
    row.classList.toggle("is-past", state === "over")
  }

  #announce(now) {
    const box = this.querySelector("[data-on-now]")
    if (!box) return
    const rows = new Map(this.#rows.map((row) => [showOf(row), row]))
    const { on, next } = nowAndNext([...rows.keys()], now)
    const lines = on.map((show) => this.#nowText(show, rows.get(show)))
    if (next) lines.push(this.#nextText(next, rows.get(next), now))
    // A link that has the focus keeps it from minute to minute.
    const isSame = lines.every((each, at) => each.isEqualNode(box.children[at] ?? null))
    if (!isSame || lines.length !== box.children.length) box.replaceChildren(...lines)
    box.hidden = lines.length === 0
  }

  #nowText(show, row) {
    const isLong = show.to !== show.from
    const until = isLong
      ? dayText(show.to, this.lang, "date")
      : clockText(show.end ?? 0)
    const isKnown = isLong || show.end !== null
    return line(row, this.dataset[isKnown ? "onUntil" : "onBegun"], { until })
  }

  #nextText(show, row, now) {
    const ahead = daysBetween(now.day, show.from)
    const day = dayText(show.from, this.lang, "date")
    const time = show.start === null ? "" : clockText(show.start)
    const name = ["nextToday", "nextTomorrow"][ahead] ?? "nextOn"
    const words = this.dataset[time || ahead === 0 ? name : "nextDay"]
    return line(row, words, { day, time })
  }

  // A part that never had a row says so, in the whole list only.
  #hideEmptyParts(view) {
    const shown = this.#rows.filter((row) => !row.hidden)
    for (const part of this.querySelectorAll("[data-part]")) {
      const isEmpty = !part.querySelector(".show")
      part.hidden = isEmpty ? view !== "" : !shown.some((row) => part.contains(row))
    }
    this.querySelector("[data-none]").hidden = shown.length > 0
  }
}

// Read a row's dates; minutes count from midnight of its first day.
function showOf(row) {
  const { from, to, exact, start, end, status } = row.dataset
  const number = (text) => (text ? Number(text) : null)
  return {
    from,
    to,
    exact: exact === "1",
    start: number(start),
    end: number(end),
    status,
  }
}

// A sentence around the link to the show.
function line(row, sentence, values) {
  const [before, after = ""] = filled(sentence, { ...values, title: "\n" }).split("\n")
  const link = row.querySelector("h3 a").cloneNode(true)
  const text = document.createElement("p")
  text.append(before, link, after)
  return text
}

customElements.define("show-list", ShowList)
