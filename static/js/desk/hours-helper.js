// Opening hours from days and times; the field's own text stays until somebody writes.

import { openingText } from "../lib/opening.js"

const PAUSE = 400

export class HoursHelper extends HTMLElement {
  #field = null
  #timer = 0

  // Lifecycle

  connectedCallback() {
    this.#field = document.getElementById(this.dataset.for)
    this.querySelector("[data-helper]").hidden = false
    this.#more()
    this.#on("more", () => this.#more())
    this.#on("write", () => this.write())
    this.#field.addEventListener("input", () => this.#wait())
  }

  // Actions

  write() {
    const periods = [...this.querySelectorAll("[data-periods] > *")].map(periodOf)
    const text = openingText(periods, this.querySelector("[data-holidays]").checked)
    if (!text) return
    this.#field.value = text
    this.#field.dispatchEvent(new Event("input", { bubbles: true }))
  }

  async read() {
    const text = this.#field.value
    const query = new URLSearchParams({ text })
    const answer = await fetch(`${this.dataset.read}?${query}`).catch(() => null)
    const isTold = answer?.ok && answer.headers.get("Content-Type")?.includes("json")
    if (!isTold) return
    const { said } = await answer.json()
    // An answer to older words may come last.
    if (this.#field.value !== text) return
    this.querySelector("[data-said]").value = said
  }

  // Private

  #more() {
    const fresh = this.querySelector("[data-period]").content.cloneNode(true)
    this.querySelector("[data-periods]").append(fresh)
  }

  #wait() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.read(), PAUSE)
  }

  #on(name, act) {
    this.querySelector(`[data-${name}]`).addEventListener("click", act)
  }
}

function periodOf(box) {
  const chosen = [...box.querySelectorAll("[type=checkbox]:checked")]
  const value = (name) => box.querySelector(`[data-${name}]`).value
  const days = chosen.map(({ value: day }) => Number(day))
  return { days, from: value("from"), to: value("to") }
}

customElements.define("hours-helper", HoursHelper)
