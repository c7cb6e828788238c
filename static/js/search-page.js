// Search while typing, in the index of this language; the query stays in the address.

import { entry, find } from "./lib/search.js"

export class SearchPage extends HTMLElement {
  #field = this.querySelector("input")
  #list = this.querySelector("[data-hits]")
  #entries = null

  // Lifecycle

  connectedCallback() {
    // What does not come now is asked for again with the next letter.
    const quietly = (work) => () => work().catch(() => {})
    const search = quietly(() => this.search())
    const load = quietly(() => this.load())
    this.#field.addEventListener("focus", load, { once: true })
    this.#field.addEventListener("input", search)
    this.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault()
      this.search().catch(() => event.target.submit())
    })
    this.#field.value ||= new URLSearchParams(window.location.search).get("q") ?? ""
    if (!this.#field.value) this.#field.focus()
    else if (!this.#list.children.length) search()
  }

  // Actions

  async load() {
    this.#entries ??= rows(this.dataset.index)
    try {
      return await this.#entries
    } catch (error) {
      this.#entries = null
      throw error
    }
  }

  async search() {
    const query = this.#field.value
    const hits = find(await this.load(), query)
    if (query !== this.#field.value) return
    this.#list.replaceChildren(...hits.map((hit) => this.#row(hit.entry)))
    this.querySelector("[data-none]").hidden = !query.trim() || hits.length > 0
    this.querySelector("[data-count]").textContent = query.trim() ? hits.length : ""
    const address = query ? `?q=${encodeURIComponent(query)}` : window.location.pathname
    window.history.replaceState(null, "", address)
  }

  // Private

  #row({ title, kind, address, summary }) {
    const row = this.querySelector("template").content.cloneNode(true)
    row.querySelector("a").href = address
    row.querySelector("a").textContent = title
    row.querySelector("[data-kind]").textContent = kind
    row.querySelector("[data-summary]").textContent = summary
    return row
  }
}

async function rows(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return (await answer.json()).map(entry)
}

customElements.define("search-page", SearchPage)
