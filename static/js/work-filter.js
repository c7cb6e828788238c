// Filters the list of works; the choice stays in the address.

import { fits, fromAddress, toAddress } from "./lib/choice.js"
import { keepInAddress } from "./lib/page.js"

export class WorkFilter extends HTMLElement {
  #form = this.querySelector("form")
  #cards = [...document.querySelectorAll("[data-cards] > *")]
  #count = document.querySelector("[data-count]")

  // Lifecycle

  connectedCallback() {
    this.hidden = false
    const wishes = fromAddress(window.location.search)
    for (const select of this.#form.elements) select.value = wishes[select.name] ?? ""
    const folded = this.#form.querySelector("details")
    folded.open = [...folded.querySelectorAll("select")].some(({ value }) => value)
    this.#form.addEventListener("change", () => this.sift())
    this.#form.addEventListener("submit", (event) => event.preventDefault())
    this.sift()
  }

  // Actions

  sift() {
    const wishes = Object.fromEntries(new FormData(this.#form))
    for (const card of this.#cards) card.hidden = !fits(card.dataset, wishes)
    const shown = this.#cards.filter((card) => !card.hidden).length
    this.#tell(shown)
    document.querySelector("[data-none]").hidden = shown > 0
    keepInAddress(toAddress(wishes))
  }

  // Private

  #tell(shown) {
    const whole = this.#cards.length
    const text = this.#count.dataset.whole ?? this.#count.textContent
    this.#count.dataset.whole = text
    this.#count.textContent = shown === whole ? text : `${shown} / ${text}`
  }
}

customElements.define("work-filter", WorkFilter)
