// Send this page to somebody: by the phone's own menu, else by copying its address.

import { announce } from "./lib/page.js"

export class SharePage extends HTMLElement {
  // Lifecycle

  connectedCallback() {
    const button = this.querySelector("button")
    button.addEventListener("click", () => this.send())
    button.hidden = !(navigator.share || navigator.clipboard)
  }

  // Actions

  async send() {
    const { title, address } = this.dataset
    if (!navigator.share) return this.copy(address)
    try {
      await navigator.share({ title, url: address })
    } catch (error) {
      // Somebody who closes the menu wants nothing instead.
      if (error.name !== "AbortError") await this.copy(address)
    }
  }

  async copy(address) {
    const status = this.querySelector("[data-status]")
    try {
      await navigator.clipboard.writeText(address)
      announce(status, status.dataset.done)
    } catch {
      announce(status, status.dataset.failed)
    }
  }
}

customElements.define("share-page", SharePage)
