// A notice is there from its first to its last day, on a kept page too.

import { villageTime } from "./lib/hours.js"

const MINUTE = 60_000

export class DatedNotice extends HTMLElement {
  // Lifecycle

  connectedCallback() {
    this.tell()
    this.timer = window.setInterval(() => this.tell(), MINUTE)
  }

  disconnectedCallback() {
    window.clearInterval(this.timer)
  }

  // Actions

  tell() {
    const { day } = villageTime(this.dataset.zone, new Date())
    this.hidden = day < this.dataset.from || this.dataset.to < day
  }
}

customElements.define("dated-notice", DatedNotice)
