// The stamp card as a picture: drawn on the phone, laid out like the one on paper.

import { dayText } from "./lib/days.js"
import { kept } from "./lib/walk-state.js"
import { Brush, heightOf, WIDTH } from "./parts/brush.js"

export class StampCard extends HTMLElement {
  // Lifecycle

  connectedCallback() {
    const button = this.querySelector("[data-draw]")
    button.addEventListener("click", () => this.draw())
    button.hidden = false
  }

  // Actions

  async draw() {
    const canvas = this.#canvas
    const rows = await this.#rows()
    canvas.height = heightOf(rows.length)
    const brush = new Brush(canvas, getComputedStyle(this))
    brush.head(this.dataset.kicker, this.dataset.title, this.#day(rows))
    rows.forEach((row, number) => {
      brush.row(row, number, rows.length)
    })
    canvas.setAttribute("aria-label", this.dataset.alt)
    this.#offer(canvas)
  }

  // A card of a walk that was forgotten is none.
  anew() {
    this.querySelector("canvas")?.remove()
    for (const part of ["save", "send"])
      this.querySelector(`[data-${part}]`).hidden = true
  }

  // Private

  async #rows() {
    const { been, answered } = kept(this.dataset.course)
    const items = [...this.querySelectorAll("li")]
    return Promise.all(
      items.map(async ({ dataset, textContent }) => ({
        name: textContent,
        second: dataset.second ?? "",
        quest: dataset.quest ?? "",
        isAnswered: dataset.slug in answered,
        been: been[dataset.slug],
        hasStamp: Boolean(dataset.cloth),
        cloth:
          been[dataset.slug] && dataset.cloth ? await picture(dataset.cloth) : null,
      })),
    )
  }

  #day(rows) {
    const times = rows.flatMap(({ been }) => (been ? [been.time] : []))
    const moment = new Date(times.length ? Math.max(...times) : Date.now())
    const two = (number) => String(number).padStart(2, "0")
    const day = [
      moment.getFullYear(),
      two(moment.getMonth() + 1),
      two(moment.getDate()),
    ]
    return dayText(day.join("-"), document.documentElement.lang, "full")
  }

  // Phones that can send a file offer that too.
  #offer(canvas) {
    canvas.toBlob((blob) => {
      const file = new File([blob], this.dataset.file, { type: "image/png" })
      const save = this.querySelector("[data-save]")
      save.href = URL.createObjectURL(file)
      save.download = file.name
      save.hidden = false
      const send = this.querySelector("[data-send]")
      send.hidden = !navigator.canShare?.({ files: [file] })
      send.onclick = () => navigator.share({ files: [file] }).catch(() => {})
    })
  }

  get #canvas() {
    const known = this.querySelector("canvas")
    if (known) return known
    const canvas = document.createElement("canvas")
    canvas.className = "stamp-card"
    canvas.setAttribute("role", "img")
    canvas.width = WIDTH
    this.append(canvas)
    return canvas
  }
}

// A picture that does not come leaves its ring empty inside.
async function picture(address) {
  const image = new Image()
  image.src = address
  try {
    await image.decode()
    return image
  } catch {
    return null
  }
}

customElements.define("stamp-card", StampCard)
