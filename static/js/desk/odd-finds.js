// Finds that the desk will never take: named, to keep as files and to remove.

import { dropRecord } from "./records.js"

export class OddFinds {
  #box
  #found = new Set()

  // `changed` is called when somebody removed one.
  constructor(box, changed) {
    this.#box = box
    this.changed = changed
  }

  has({ id }) {
    return this.#found.has(id)
  }

  clear() {
    this.#found.clear()
    this.#list.replaceChildren()
    this.#box.hidden = true
  }

  add(record) {
    const item = this.#box.querySelector("template").content.firstElementChild
    const shown = item.cloneNode(true)
    const name = `${record.day} ${record.title || record.story}`
    shown.querySelector("[data-name]").textContent = name
    shown.querySelector("[data-files]").append(...filesOf(record))
    shown
      .querySelector("[data-remove]")
      .addEventListener("click", () => this.#remove(record, shown))
    this.#found.add(record.id)
    this.#list.append(shown)
    this.#box.hidden = false
  }

  // Private

  async #remove({ id }, shown) {
    await dropRecord(id)
    shown.remove()
    this.#box.hidden = this.#list.children.length === 0
    this.changed()
  }

  get #list() {
    return this.#box.querySelector("[data-odd-finds]")
  }
}

// Links to the words, and to the photo where there is one.
function filesOf({ blob, ...record }) {
  const words = new Blob([JSON.stringify(record)], { type: "application/json" })
  const files = [[`${record.id}.json`, words]]
  if (blob) files.push([blob.name ?? `${record.id}.jpg`, blob])
  return files.map(([name, file]) => {
    const link = document.createElement("a")
    link.href = URL.createObjectURL(file)
    link.download = name
    link.textContent = name
    return link
  })
}
