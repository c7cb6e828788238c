// The stamp card as a picture: drawn on the phone, laid out like the one on paper.

import { kept } from "./lib/walk-state.js"

const WIDTH = 1080
const EDGE = 72
const HEAD = 300
const ROW = 230
const DISC = 38
const RING = 84
const LINE = 14

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
    canvas.height = HEAD + rows.length * ROW + EDGE
    const brush = new Brush(canvas, getComputedStyle(this))
    brush.head(this.dataset.title, `${this.dataset.village} · ${this.#day(rows)}`)
    rows.forEach((row, number) => {
      brush.row(row, number, rows.length)
    })
    canvas.setAttribute("aria-label", this.dataset.alt)
    this.#offer(canvas)
  }

  // Private

  async #rows() {
    const { been } = kept(this.dataset.course)
    const items = [...this.querySelectorAll("li")]
    return Promise.all(
      items.map(async ({ dataset, textContent }) => ({
        name: textContent,
        been: been[dataset.slug],
        hasStamp: Boolean(dataset.cloth),
        cloth:
          been[dataset.slug] && dataset.cloth ? await picture(dataset.cloth) : null,
      })),
    )
  }

  #day(rows) {
    const times = rows.flatMap(({ been }) => (been ? [been.time] : []))
    const day = new Date(times.length ? Math.max(...times) : Date.now())
    const { lang } = document.documentElement
    return new Intl.DateTimeFormat(lang, { dateStyle: "long" }).format(day)
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

// Draws in the colours of the page.
class Brush {
  constructor(canvas, style) {
    this.pen = canvas.getContext("2d")
    this.style = style
    this.pen.fillStyle = this.#colour("card")
    this.pen.fillRect(0, 0, canvas.width, canvas.height)
  }

  head(title, under) {
    this.#text(under, EDGE, 96, "500 34px", "sans", "soft")
    this.#text(title, EDGE, 188, "600 72px", "serif", "ink", WIDTH - 2 * EDGE)
    this.pen.fillStyle = this.#colour("apricot")
    this.pen.fillRect(EDGE, 226, WIDTH - 2 * EDGE, 8)
  }

  row(row, number, count) {
    const y = HEAD + number * ROW + ROW / 2
    this.#track(y, number, count, row)
    this.#disc(y, number + 1, row)
    const room = WIDTH - 2 * EDGE - 4 * DISC - 2 * RING
    this.#text(row.name, EDGE + 3 * DISC, y + 14, "600 42px", "serif", "ink", room)
    if (row.hasStamp) this.#ring(y, row)
  }

  #track(y, number, count, { been }) {
    const { pen } = this
    pen.strokeStyle = this.#colour("line")
    pen.lineWidth = LINE
    pen.setLineDash(been ? [] : [30, 18])
    pen.beginPath()
    pen.moveTo(EDGE + DISC, number === 0 ? y : y - ROW / 2)
    pen.lineTo(EDGE + DISC, number === count - 1 ? y : y + ROW / 2)
    if (count > 1) pen.stroke()
    pen.setLineDash([])
  }

  #disc(y, number, { been }) {
    const { pen } = this
    this.#circle(EDGE + DISC, y, DISC)
    pen.fillStyle = this.#colour(been ? "line" : "card")
    pen.fill()
    pen.lineWidth = 6
    pen.stroke()
    pen.textAlign = "center"
    this.#text(
      String(number),
      EDGE + DISC,
      y + 14,
      "700 40px",
      "sans",
      been ? "on-line" : "line",
    )
    pen.textAlign = "start"
  }

  // A stamp is the cloth of the stop's name; where nobody was yet, an empty ring.
  #ring(y, { cloth }) {
    const { pen } = this
    const x = WIDTH - EDGE - RING
    this.#circle(x, y, RING)
    if (cloth) {
      pen.save()
      pen.clip()
      pen.drawImage(cloth, x - RING, y - RING, 3.2 * RING, 2 * RING)
      pen.restore()
    } else pen.setLineDash([12, 10])
    pen.strokeStyle = this.#colour(cloth ? "ink" : "edge")
    pen.lineWidth = cloth ? 6 : 3
    pen.stroke()
    pen.setLineDash([])
  }

  #circle(x, y, radius) {
    this.pen.beginPath()
    this.pen.arc(x, y, radius, 0, 2 * Math.PI)
  }

  #text(text, x, y, size, face, colour, room) {
    const [weight, pixels] = size.split(" ")
    const family = this.style.getPropertyValue(`--${face}`)
    this.pen.font = `${size} ${family}`
    const shrink = Math.min(1, (room ?? WIDTH) / this.pen.measureText(text).width)
    this.pen.font = `${weight} ${Number.parseFloat(pixels) * shrink}px ${family}`
    this.pen.fillStyle = this.#colour(colour)
    this.pen.fillText(text, x, y)
  }

  #colour(name) {
    return this.style.getPropertyValue(`--${name}`)
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
