// The walks that this phone keeps; in the place of a page that it does not keep.

import { entries } from "./parts/store.js"

export class KeptPacks extends HTMLElement {
  // Lifecycle

  async connectedCallback() {
    this.querySelector("[data-elsewhere]").hidden =
      window.location.pathname === this.dataset.address
    const found = "caches" in window ? await entries() : []
    this.querySelector("[data-none]").hidden = found.length > 0
    this.querySelector("ul").append(...found.map((entry) => this.#row(entry)))
  }

  // Private

  #row({ title, start, name, files }) {
    const row = this.querySelector("template").content.cloneNode(true)
    const link = row.querySelector("a")
    link.href = start
    link.lang = name.split("/")[0]
    link.querySelector("b").textContent = title
    const count = row.querySelector("[data-count]")
    count.textContent = count.dataset.count.replace("{count}", files.length)
    return row
  }
}

customElements.define("kept-packs", KeptPacks)
