// A question at a stop: answered on the phone, counted on the phone.

import { keyOf, opened } from "./lib/answers.js"
import { announce } from "./lib/page.js"
import { answer, keep, kept } from "./lib/walk-state.js"

export class StopQuest extends HTMLElement {
  // Lifecycle

  connectedCallback() {
    if (this.querySelector("form")) return
    const { stop, locks } = this.dataset
    const name = locks ? "quest-answer" : "quest-tick"
    const parts = document.getElementById(name).content.cloneNode(true)
    parts.querySelector("label")?.setAttribute("for", `answer-${stop}`)
    parts.querySelector("input")?.setAttribute("id", `answer-${stop}`)
    this.append(parts)
    this.#hint?.setAttribute("hidden", "")
    this.querySelector("form").addEventListener("submit", (event) => this.try(event))
    const key = this.#walk.answered[stop]
    if (key !== undefined) this.#showReply(key)
  }

  // Actions

  try(event) {
    event.preventDefault()
    const field = this.querySelector("input")
    if (!field) return this.#accept("", "ticked", "done")
    if (!field.value.trim()) return this.#say("empty")
    const { salt, locks } = this.dataset
    const key = keyOf(field.value, salt, locks.split(" "))
    if (key === null) this.#refuse(field)
    else this.#accept(key, "right", "right")
  }

  // Ask as if nobody had answered.
  anew() {
    this.classList.remove("is-answered")
    this.querySelector("form").reset()
    this.querySelector("[data-said]").textContent = ""
    this.querySelector("[data-reply]").hidden = true
  }

  // Private

  #accept(key, word, unkept) {
    const { course, stop } = this.dataset
    const isKept = keep(course, answer(this.#walk, stop, key, Date.now()))
    this.#say(isKept ? word : unkept)
    this.#showReply(key)
    const detail = { stop, key }
    this.dispatchEvent(new CustomEvent("quest:answered", { bubbles: true, detail }))
  }

  #refuse(field) {
    field.setAttribute("aria-invalid", "true")
    const hint = this.#hint
    hint?.removeAttribute("hidden")
    if (hint) hint.open = true
    this.#say(hint ? "wrongHint" : "wrong")
  }

  #showReply(key) {
    const { sealed, reply: plain } = this.dataset
    const text = sealed ? opened(sealed, key) : (plain ?? "")
    // Who answered before an answer was added is asked once more.
    if (text === null) return
    this.querySelector("input")?.removeAttribute("aria-invalid")
    const reply = this.querySelector("[data-reply]")
    reply.textContent = text
    reply.hidden = !reply.textContent
    this.classList.add("is-answered")
  }

  #say(what) {
    const line = this.querySelector("[data-said]")
    announce(line, line.dataset[what])
  }

  get #walk() {
    return kept(this.dataset.course)
  }

  get #hint() {
    return this.querySelector("[data-hint]")
  }
}

customElements.define("stop-quest", StopQuest)
