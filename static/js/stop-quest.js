// A question at a stop: answered on the phone, counted on the phone.

import { isRight } from "./lib/answers.js"
import { announce } from "./lib/page.js"
import { answer, keep, kept } from "./lib/walk-state.js"

export class StopQuest extends HTMLElement {
  // Lifecycle

  connectedCallback() {
    const template = this.querySelector("template")
    if (!template) return
    template.replaceWith(template.content)
    this.#hint?.setAttribute("hidden", "")
    this.querySelector("form").addEventListener("submit", (event) => this.try(event))
    if (this.#walk.answered.includes(this.dataset.stop)) this.#showReply()
  }

  // Actions

  try(event) {
    event.preventDefault()
    const field = this.querySelector("input")
    const { salt, prints } = this.dataset
    if (field && !field.value.trim()) return this.#say("empty")
    if (field && !isRight(field.value, salt, prints.split(" ")))
      return this.#refuse(field)
    this.#accept()
  }

  // Private

  #accept() {
    const { course, stop } = this.dataset
    keep(course, answer(this.#walk, stop, Date.now()))
    this.#say(this.querySelector("input") ? "right" : "ticked")
    this.#showReply()
    this.dispatchEvent(new CustomEvent("quest:answered", { bubbles: true }))
  }

  #refuse(field) {
    field.setAttribute("aria-invalid", "true")
    const hint = this.#hint
    hint?.removeAttribute("hidden")
    if (hint) hint.open = true
    this.#say(hint ? "wrongHint" : "wrong")
  }

  #showReply() {
    const field = this.querySelector("input")
    field?.removeAttribute("aria-invalid")
    const reply = this.querySelector("[data-reply]")
    reply.hidden = !reply.textContent.trim()
    this.classList.add("is-answered")
  }

  #say(what) {
    const line = this.querySelector("[data-said]")
    announce(line, line.dataset[what])
  }

  // A walk without the list of its stops: only those that were reached matter here.
  get #walk() {
    return kept(this.dataset.course)
  }

  get #hint() {
    return this.querySelector("[data-hint]")
  }
}

customElements.define("stop-quest", StopQuest)
