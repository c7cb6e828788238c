// A list of rows in the form: add, remove, move by buttons or by dragging.

import { announce } from "../lib/page.js"

let added = 0

export class DeskRows extends HTMLElement {
  #list = this.querySelector("[data-list]")
  #dragged = null

  // Lifecycle

  connectedCallback() {
    for (const button of this.querySelectorAll("[data-add], [data-row] [hidden]"))
      button.hidden = false
    this.addEventListener("click", (event) =>
      this.#press(event.target.closest("button")),
    )
    this.#list.addEventListener("dragstart", (event) => this.#lift(event))
    this.#list.addEventListener("dragover", (event) => this.#carry(event))
    this.#list.addEventListener("dragend", () => this.#drop())
    this.#number()
  }

  // Actions

  add() {
    const fresh = this.querySelector("[data-blank]").content.firstElementChild
    const row = fresh.cloneNode(true)
    added += 1
    for (const element of row.querySelectorAll("[id]"))
      element.id = `${element.id}-${added}`
    for (const label of row.querySelectorAll("label[for]"))
      label.htmlFor = `${label.htmlFor}-${added}`
    for (const hidden of row.querySelectorAll("[hidden]")) hidden.hidden = false
    this.#list.append(row)
    this.#number()
    return row
  }

  // Have as many rows as a kept draft had.
  fit(count) {
    while (this.#rows.length < count) this.add()
    while (this.#rows.length > count) this.#rows.at(-1).remove()
    this.#number()
  }

  // Private

  #press(button) {
    const row = button?.closest("[data-row]")
    if (button?.matches("[data-add]"))
      this.add().querySelector("input:not([type=hidden])").focus()
    else if (button?.matches("[data-remove]")) this.#remove(row)
    else if (button?.matches("[data-up]"))
      this.#move(row, row.previousElementSibling, button)
    else if (button?.matches("[data-down]"))
      this.#move(row.nextElementSibling, row, button)
    else return
    this.#changed()
  }

  #remove(row) {
    const next = row.nextElementSibling ?? row.previousElementSibling
    row.remove()
    this.#number()
    const target =
      next?.querySelector("[data-remove]") ?? this.querySelector("[data-add]")
    target.focus()
  }

  // Put one row before another; the button keeps the focus.
  #move(row, before, button) {
    if (!row || !before) return
    before.before(row)
    this.#number()
    button.focus()
    this.#tell(button.closest("[data-row]"))
  }

  // Only the grip is dragged, with its row as the picture: text stays choosable.
  #lift(event) {
    if (!event.target.matches?.("[data-grip]")) return
    this.#dragged = event.target.closest("[data-row]")
    event.dataTransfer.effectAllowed = "move"
    event.dataTransfer.setDragImage(this.#dragged, 0, 0)
    event.dataTransfer.setData("text/plain", "")
  }

  #carry(event) {
    const over = event.target.closest("[data-row]")
    if (!this.#dragged || !over || over.parentElement !== this.#list) return
    event.preventDefault()
    if (over === this.#dragged) return
    const { top, height } = over.getBoundingClientRect()
    if (event.clientY < top + height / 2) over.before(this.#dragged)
    else over.after(this.#dragged)
  }

  #drop() {
    if (!this.#dragged) return
    this.#number()
    this.#tell(this.#dragged)
    this.#dragged = null
    this.#changed()
  }

  #number() {
    for (const [place, row] of this.#rows.entries())
      row.querySelector("[data-number]").textContent = String(place + 1)
  }

  #tell(row) {
    const name = row.dataset.name ?? row.querySelector("input:not([type=hidden])").value
    const number = String(this.#rows.indexOf(row) + 1)
    const said = this.dataset.moved.replace("{name}", name).replace("{number}", number)
    announce(this.querySelector("[data-said]"), said)
  }

  #changed() {
    this.dispatchEvent(new Event("input", { bubbles: true }))
  }

  get #rows() {
    return [...this.#list.children]
  }
}

customElements.define("desk-rows", DeskRows)
