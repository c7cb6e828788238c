// Plan my visit: asks, computes here, shows the walk, keeps it in the address.

import { dayText } from "./lib/days.js"
import { clockText, filled, villageTime } from "./lib/hours.js"
import { keepInAddress } from "./lib/page.js"
import {
  courseGoing,
  followed,
  fromQuery,
  problemOf,
  propose,
  toQuery,
  whyNot,
} from "./lib/visit-plan.js"

const MORNING = 600
const EVENING = 1080
const ROUND = 5

export class VisitPlan extends HTMLElement {
  #figures = JSON.parse(this.dataset.figures)
  #table = this.#figures.hours
  #form = this.querySelector("form")

  // Lifecycle

  connectedCallback() {
    const { wishes, stops } = fromQuery(window.location.search, this.#usual())
    this.#ask(wishes)
    this.#form.addEventListener("change", () => this.plan())
    this.#form.addEventListener("submit", (event) => event.preventDefault())
    this.querySelector("[data-print]").addEventListener("click", () => window.print())
    this.hidden = false
    this.plan(stops)
  }

  // Actions

  // Make a plan; stops of an address that was shared stay as they are.
  plan(given = []) {
    const wishes = this.#wishes()
    this.#offerShows(wishes)
    const problem = problemOf(this.#figures, this.#table, wishes)
    const shared = given.map((id) => problem.stops.findIndex((stop) => stop.id === id))
    const known = shared.filter((number) => number >= 0)
    const order = known.length > 0 ? known : propose(problem)
    this.#showCourses(wishes)
    this.#showWalk(problem, order, wishes.day)
    this.#showSheet(problem, order, wishes)
    this.#showRest(problem, order, wishes)
    const stops = order.map((number) => problem.stops[number].id)
    const query = toQuery(wishes, stops)
    keepInAddress(query)
    this.querySelector("[data-go]").search = query
    this.querySelector("[data-go]").hidden = stops.length === 0
  }

  // Private

  #usual() {
    const now = villageTime(this.#figures.zone, new Date())
    const { days } = this.#table
    const isLate = now.minute >= EVENING
    const soon = Math.ceil(now.minute / ROUND) * ROUND
    const isToday = !isLate && days.includes(now.day)
    return {
      day: isToday ? now.day : (days[days.indexOf(now.day) + 1] ?? now.day),
      start: isToday ? Math.max(soon, MORNING) : MORNING,
      minutes: 120,
      pace: "alone",
    }
  }

  #ask(wishes) {
    const { day, start, minutes, pace } = this.#form.elements
    day.value = wishes.day
    start.value = clockText(wishes.start)
    pace.value = wishes.pace
    if (![...minutes.options].some(({ value }) => Number(value) === wishes.minutes)) {
      minutes.add(new Option(String(wishes.minutes), String(wishes.minutes)))
    }
    minutes.value = String(wishes.minutes)
    for (const name of ["interests", "must"]) this.#tick(name, wishes[name])
    this.#form.dataset.show = wishes.show
    this.querySelector("details").open = wishes.must.length > 0
  }

  #tick(name, values) {
    for (const box of this.#form.querySelectorAll(`[name="${name}"]`)) {
      box.checked = values.includes(box.value)
    }
  }

  #wishes() {
    const data = new FormData(this.#form)
    const query = new URLSearchParams({
      day: data.get("day"),
      start: data.get("start"),
      minutes: data.get("minutes"),
      pace: data.get("pace"),
      interests: data.getAll("interests").join(),
      must: data.getAll("must").join(),
      show: this.#form.dataset.show ?? data.get("show"),
    })
    return fromQuery(query, this.#usual()).wishes
  }

  // Only shows of the chosen day can be caught on it.
  #offerShows(wishes) {
    const field = this.#form.elements.show
    const shows = this.#figures.shows.filter(({ day }) => day === wishes.day)
    const options = shows.map(({ id, name, start }) => {
      return new Option(`${clockText(start)} ${name}`, id)
    })
    field.replaceChildren(field.options[0], ...options)
    if (!shows.some(({ id }) => id === wishes.show)) wishes.show = ""
    field.value = wishes.show
    field.closest("label").hidden = shows.length === 0
    delete this.#form.dataset.show
  }

  #showCourses(wishes) {
    const going = this.#figures.courses
      .map((course) => ({
        course,
        ...courseGoing(this.#figures, this.#table, wishes, course),
      }))
      .filter(({ fits, isOpen, isKnown }) => fits && isOpen && isKnown)
      .sort((one, other) => other.matches - one.matches || other.finish - one.finish)
    const rows = going.map(({ course, finish }) => {
      return this.#row(
        "course",
        course,
        this.#say("courseFits", { time: clockText(finish) }),
      )
    })
    this.#fill("[data-courses]", rows)
  }

  #showWalk(problem, order, day) {
    const steps = followed(problem, order)
    const rows = steps.flatMap((step, place) => this.#station(step, place))
    this.#fill("[data-walk]", rows)
    this.querySelector("[data-none]").hidden = rows.length > 0
    const last = steps.at(-1)
    const [first, end] = [steps[0]?.begin, last?.leave].map((minute) => minute ?? null)
    const values = {
      count: steps.length,
      start: first === null ? "" : clockText(first),
      finish: end === null ? "?" : clockText(end),
    }
    const summary = this.querySelector("[data-summary]")
    const told = [dayText(day, this.lang, "date"), this.#say("summary", values)]
    summary.textContent = steps.length ? told.join(" · ") : ""
  }

  // The sheet reads the same address; a show is no stop that it could tell of.
  #showSheet(problem, order, wishes) {
    const stops = order.map((number) => problem.stops[number])
    const places = stops.filter(({ isShow }) => !isShow).map(({ id }) => id)
    const link = this.querySelector("[data-sheet]")
    if (!link) return // plain web space typesets nothing
    const address = new URL(link.dataset.sheet, window.location.href)
    address.search = toQuery(wishes, places)
    link.href = address.href
    link.hidden = places.length === 0
  }

  #station(step, place) {
    const { stop, begin, leave, leg, wait, warning } = step
    const times = begin === null ? "" : `${clockText(begin)}–${clockText(leave)}`
    const row = this.#row("stop", stop, times)
    row.querySelector(".disc").textContent = String(place + 1)
    const notes = []
    if (wait > 0)
      notes.push(this.#say(stop.isShow ? "early" : "wait", { minutes: wait }))
    if (warning) notes.push(this.#say(warning[0], { minutes: warning[1] }))
    if (stop.isEndless) notes.push(this.#say("endless"))
    row.querySelector("[data-note]").textContent = notes.join(" ")
    if (place === 0) return [row]
    const way = this.querySelector('template[data-of="leg"]').content.cloneNode(true)
    const text = leg === null ? this.#say("noway") : this.#say("leg", { minutes: leg })
    way.querySelector("span").textContent = text
    return [way, row]
  }

  #showRest(problem, order, wishes) {
    const rest = [...problem.stops.keys()].filter((number) => !order.includes(number))
    const rank = (number) => {
      const stop = problem.stops[number]
      const isWanted = wishes.interests.some((suit) => stop.suits?.includes(suit))
      return (stop.isMust ? 0 : 2) + (isWanted ? 0 : 1)
    }
    rest.sort((one, other) => rank(one) - rank(other))
    const rows = rest.map((number) => {
      const [reason, minutes] = whyNot(problem, order, number)
      const name = reason === "time" && minutes < 1 ? "timeSome" : reason
      return this.#row(
        "rest",
        problem.stops[number],
        this.#say(`why-${name}`, { minutes }),
      )
    })
    this.#fill("[data-rest]", rows)
  }

  #row(kind, { name, url }, text) {
    const row = this.querySelector(`template[data-of="${kind}"]`).content.cloneNode(
      true,
    )
    row.querySelector("a").href = url
    row.querySelector("[data-name]").textContent = name
    row.querySelector("[data-text]").textContent = text
    return row
  }

  #fill(selector, rows) {
    const list = this.querySelector(selector)
    list.replaceChildren(...rows)
    list.closest("section").hidden = rows.length === 0 && selector !== "[data-walk]"
  }

  #say(name, values = {}) {
    const key = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase())
    return filled(this.dataset[key], values)
  }
}

customElements.define("visit-plan", VisitPlan)
