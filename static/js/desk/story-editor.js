// The editor: keeps the draft in this browser, shows the page while somebody writes.

import { drafts, forget, grouped, keep, putAside } from "../lib/draft.js"
import { letterOf } from "../lib/shortcut.js"
import { wrap } from "../lib/wrap.js"

const PAUSE = 700
const BASE = ["digest", "was", "on", "read"]

export class StoryEditor extends HTMLElement {
  #form = this.querySelector("form")
  #offer = this.querySelector("[data-offer]")
  #frame = document.querySelector("iframe[name=preview]")
  #timer = 0
  #isWaiting = false
  #words = null
  #asking = null

  // Lifecycle

  connectedCallback() {
    if (this.dataset.done) this.#settle()
    this.#find()
    for (const hidden of this.querySelectorAll(".tools")) hidden.hidden = false
    this.addEventListener("click", (event) => this.#press(event.target))
    this.addEventListener("input", () => this.#wait())
    this.#frame.addEventListener("load", () => this.#timer && this.#rest())
    this.addEventListener("keydown", (event) => this.#shortcut(event))
    window.addEventListener("pagehide", () => this.#isWaiting && this.#keep())
    // Somebody may have begun before this script was here.
    if (this.#isTouched()) this.#wait()
  }

  // Actions

  takeBack() {
    const words = this.#words
    for (const rows of this.querySelectorAll("desk-rows"))
      rows.fit(words[`${rows.dataset.name}.row`]?.length ?? 0)
    const places = {}
    for (const field of this.#written()) {
      const place = places[field.name] ?? 0
      field.value = words[field.name]?.[place] ?? field.value
      places[field.name] = place + 1
    }
    // Words belong to the text from which they were made: what was saved since then
    // is joined with them, not written over.
    for (const [name, field] of this.#base())
      field.value = words[name]?.[0] ?? field.value
    this.#forget()
    this.#rest()
  }

  async refresh() {
    this.#asking?.abort()
    this.#asking = new AbortController()
    try {
      const answer = await fetch(this.dataset.preview, {
        method: "POST",
        // A form in parts may have a thousand fields only: ninety showings have more.
        body: new URLSearchParams(new FormData(this.#form)),
        signal: this.#asking.signal,
      })
      if (answer.ok) this.#show(await answer.text())
    } catch (error) {
      // Without a network the draft is kept all the same.
      if (error.name !== "AbortError" && !(error instanceof TypeError)) throw error
    }
  }

  // Private

  #press(target) {
    const button = target.closest("button")
    if (button?.dataset.wrap) this.#write(button.dataset.wrap)
    if (button?.matches("[data-take-back]")) this.takeBack()
    if (button?.matches("[data-forget]")) {
      this.#forget()
      if (this.#isTouched()) this.#wait()
    }
  }

  // What was saved is no draft; opened again, this address says nothing of it.
  #settle() {
    forget(this.dataset.key)
    const address = new URL(window.location)
    address.searchParams.delete("done")
    window.history.replaceState(null, "", address)
  }

  // Offer what is not on the page; until it is taken or forgotten, it stays.
  #find() {
    const { key } = this.dataset
    this.#words = drafts(key).find((words) => !this.#isSame(words)) ?? null
    if (this.#words) putAside(key, this.#words)
    this.#offer.hidden = !this.#words
  }

  #forget() {
    forget(this.dataset.key)
    this.#words = null
    this.#offer.hidden = true
  }

  #shortcut(event) {
    const letter = letterOf(event)
    if (letter === "s") {
      event.preventDefault()
      document.querySelector('button[form="edit"][value="save"]')?.click()
    }
    if (letter === "b" && event.target.id === "body") {
      event.preventDefault()
      this.#write("**|**")
    }
  }

  #write(pattern) {
    const body = this.#form.elements.body
    const done = wrap(body.value, body.selectionStart, body.selectionEnd, pattern)
    body.value = done.text
    body.focus()
    body.setSelectionRange(done.start, done.end)
    this.#wait()
  }

  #wait() {
    clearTimeout(this.#timer)
    this.#isWaiting = true
    this.#timer = setTimeout(() => this.#rest(), PAUSE)
  }

  // What the preview shows is kept before: nobody believes in words that are not.
  #rest() {
    this.#keep()
    this.refresh()
  }

  #keep() {
    const base = this.#base().map(([name, field]) => [name, field.value])
    keep(this.dataset.key, grouped([...this.#pairs(), ...base]))
    this.#isWaiting = false
  }

  #show(page) {
    const shown = this.#frame.contentDocument
    const fresh = new DOMParser().parseFromString(page, "text/html")
    const old = shown.querySelector("main")
    if (old) old.replaceWith(shown.adoptNode(fresh.querySelector("main")))
  }

  #written() {
    return [...this.#form.elements].filter(
      (field) =>
        field.name && !field.hidden && (field.type !== "hidden" || isRow(field)),
    )
  }

  #pairs() {
    return this.#written().map((field) => [field.name, field.value])
  }

  // The hidden fields that say which text was changed.
  #base() {
    const { elements } = this.#form
    return BASE.flatMap((name) => (elements[name] ? [[name, elements[name]]] : []))
  }

  #isTouched() {
    return this.#written().some(isTouched)
  }

  #isSame(words) {
    const now = grouped(this.#pairs())
    return Object.entries(now).every(
      ([name, values]) => String(words[name] ?? values) === String(values),
    )
  }
}

// Which row of the file a row of the form was.
function isRow(field) {
  return field.name.endsWith(".row")
}

function isTouched(field) {
  return field.matches("input, textarea") && field.value !== field.defaultValue
}

customElements.define("story-editor", StoryEditor)
