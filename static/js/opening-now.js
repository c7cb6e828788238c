// Whether a place is open now: decided here, so that kept pages stay right.

import { dayText } from "./lib/days.js"
import { clockText, filled, standing, tableAt, villageTime } from "./lib/hours.js"

const MINUTE = 60_000

export class OpeningNow extends HTMLElement {
  #table = null

  // Lifecycle

  async connectedCallback() {
    try {
      this.#table = await tableAt(this.dataset.table)
    } catch {
      return
    }
    this.tell()
    this.timer = window.setInterval(() => this.tell(), MINUTE)
  }

  disconnectedCallback() {
    window.clearInterval(this.timer)
  }

  // Actions

  tell() {
    const now = villageTime(this.#table.zone, new Date())
    const found = standing(this.#table, this.dataset.place, now)
    this.textContent = this.#sentences(found, now).filter(Boolean).join(" · ")
    this.dataset.state = found.state
    this.hidden = !this.textContent
  }

  // Private

  #sentences(found, now) {
    if (found.state === "unknown") return [this.#stale()]
    if (found.state === "closed") return [this.#opens(found.next, now)]
    const words = found.state === "open" ? "open" : "doubtful"
    if (!found.until) return [this.#say(`${words}Always`)]
    const time = clockText(found.until.minute)
    return [this.#say(words, { time }), this.#tomorrow(found)]
  }

  #tomorrow({ shut }) {
    if (shut === undefined) return ""
    const day = this.#table.days[shut]
    const isHoliday = this.#table.holidays.includes(day)
    const values = { day: dayText(day, this.lang) }
    return this.#say(isHoliday ? "shutHoliday" : "shut", values)
  }

  #opens(next, now) {
    if (!next) return this.#say("closed")
    const time = clockText(next.minute)
    const days = this.#table.days
    const ahead = days.indexOf(next.day) - days.indexOf(now.day)
    if (ahead === 0) return this.#say("opensToday", { time })
    const day = dayText(next.day, this.lang, ahead === 1 ? "weekday" : "date")
    return this.#say(ahead === 1 ? "opensTomorrow" : "opensOn", { time, day })
  }

  // A table that ends before today knows the place, but no longer the day.
  #stale() {
    if (!(this.dataset.place in this.#table.places)) return ""
    const day = dayText(this.#table.days[0], this.lang, "date")
    return this.#say("stale", { day })
  }

  #say(name, values = {}) {
    return filled(document.querySelector("#opening-words").dataset[name], values)
  }
}

customElements.define("opening-now", OpeningNow)
