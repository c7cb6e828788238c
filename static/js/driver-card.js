// The address for a driver: as large as the screen, or into the clipboard.

import { announce } from "./lib/page.js"

export class DriverCard extends HTMLElement {
  // Lifecycle

  connectedCallback() {
    const template = this.querySelector("template")
    if (!template) return
    this.querySelector("details").append(template.content.cloneNode(true))
    template.remove()
    this.#on("[data-large]", () => this.enlarge())
    this.#on("[data-close]", (button) => button.closest("dialog").close())
    this.#on("[data-copy]", (button) => this.copy(button))
    if (!navigator.clipboard) this.querySelector("[data-copy]").remove()
  }

  // Actions

  enlarge() {
    const dialog = this.querySelector("dialog")
    if (!dialog.querySelector(".driver-card")) {
      dialog.prepend(this.querySelector(".driver-card").cloneNode(true))
    }
    dialog.showModal()
  }

  async copy(button) {
    const status = this.querySelector("[data-status]")
    const { done, failed } = button.dataset
    try {
      const text = this.querySelector("[data-address]").textContent
      await navigator.clipboard.writeText(text)
      announce(status, done)
    } catch {
      announce(status, failed)
    }
  }

  // Private

  #on(selector, act) {
    const button = this.querySelector(selector)
    button.addEventListener("click", () => act(button))
  }
}
