// Draws a stamp card in the colours of the page, laid out like the one on paper
// (templates/sheets/stamps.typ); lengths are in pixels, 5.2 of them a millimetre there.

export const WIDTH = 1080
const EDGE = 72
const BAND = 37
const HEAD = 330
const ROW = 206
const DISC = 34
const RING = 82
const TRACK = 14
const TEXT = EDGE + 2 * DISC + 28
const ROOM = WIDTH - EDGE - 2 * RING - 36 - TEXT
const LOZENGES = 15
const RINGS = [1, 2 / 3, 1 / 3]
// A quarter of the outline of a stepped lozenge with radius one.
const CORNERS = [
  [0, -1],
  [1 / 3, -1],
  [1 / 3, -2 / 3],
  [2 / 3, -2 / 3],
  [2 / 3, -1 / 3],
  [1, -1 / 3],
  [1, 0],
]

// How high a card with so many stops is.
export function heightOf(count) {
  return HEAD + count * ROW + EDGE / 2
}

export class Brush {
  constructor(canvas, style) {
    this.pen = canvas.getContext("2d")
    this.style = style
    this.pen.fillStyle = this.#colour("card")
    this.pen.fillRect(0, 0, canvas.width, canvas.height)
  }

  // A woven band, what this is, its title, and the day where paper has a line for it.
  head(kicker, title, day) {
    this.#band()
    this.#text(kicker, EDGE, 166, "500 32px", "sans", "soft")
    this.pen.textAlign = "end"
    this.#text(day, WIDTH - EDGE, 166, "500 32px", "sans", "soft", WIDTH / 2 - EDGE)
    this.pen.textAlign = "start"
    this.#text(title, EDGE, 254, "600 72px", "serif", "ink", WIDTH - 2 * EDGE)
  }

  row(row, number, count) {
    const y = HEAD + number * ROW
    if (number < count - 1) this.#track(y, row)
    this.#disc(y + DISC, number + 1, row)
    this.#text(row.name, TEXT, y + 44, "600 42px", "serif", "ink", ROOM)
    this.#text(row.second, TEXT, y + 88, "400 30px", "sans", "soft", ROOM)
    if (row.quest) this.#quest(y + 140, row)
    if (row.hasStamp) this.#ring(y + RING, row)
  }

  #band() {
    const step = (WIDTH - 2 * EDGE) / LOZENGES
    for (let number = 0; number < LOZENGES; number += 1) {
      for (const size of RINGS)
        this.#lozenge(EDGE + (number + 0.5) * step, step / 2, size)
    }
  }

  #lozenge(x, half, size) {
    const { pen } = this
    const right = [...CORNERS, ...CORNERS.map(([a, b]) => [a, -b]).reverse()]
    const all = [...right, ...right.map(([a, b]) => [-a, -b])]
    pen.beginPath()
    for (const [a, b] of all) {
      pen.lineTo(x + a * half * size, EDGE + (b * size * BAND) / 2)
    }
    pen.closePath()
    pen.lineWidth = 2
    pen.strokeStyle = this.#colour("ink")
    pen.fillStyle = this.#colour("line")
    if (size === RINGS.at(-1)) pen.fill()
    pen.stroke()
  }

  #track(y, { been }) {
    const { pen } = this
    pen.strokeStyle = this.#colour("line")
    pen.lineWidth = TRACK
    pen.setLineDash(been ? [] : [30, 18])
    pen.beginPath()
    pen.moveTo(EDGE + DISC, y + DISC)
    pen.lineTo(EDGE + DISC, y + ROW + DISC)
    pen.stroke()
    pen.setLineDash([])
  }

  #disc(y, number, { been }) {
    const { pen } = this
    this.#circle(EDGE + DISC, y, DISC)
    pen.fillStyle = this.#colour(been ? "line" : "card")
    pen.strokeStyle = this.#colour("line")
    pen.fill()
    pen.lineWidth = 6
    pen.stroke()
    pen.textAlign = "center"
    const colour = been ? "on-line" : "line"
    this.#text(String(number), EDGE + DISC, y + 13, "700 36px", "sans", colour)
    pen.textAlign = "start"
  }

  // The question with a box, ticked where it was answered on this phone.
  #quest(y, { quest, isAnswered }) {
    const { pen } = this
    pen.lineWidth = 3
    pen.strokeStyle = this.#colour("ink")
    pen.strokeRect(TEXT, y - 24, 26, 26)
    if (isAnswered) {
      pen.strokeStyle = this.#colour("tile")
      pen.lineWidth = 6
      pen.beginPath()
      pen.moveTo(TEXT + 4, y - 12)
      pen.lineTo(TEXT + 12, y - 3)
      pen.lineTo(TEXT + 30, y - 28)
      pen.stroke()
    }
    this.#text(quest, TEXT + 40, y, "400 28px", "sans", "ink", ROOM - 40)
  }

  // A stamp is the cloth of the stop's name; where nobody was yet, an empty ring.
  #ring(y, { cloth }) {
    const { pen } = this
    const x = WIDTH - EDGE - RING
    this.#circle(x, y, RING)
    if (cloth) {
      pen.save()
      pen.clip()
      pen.drawImage(cloth, x - 1.6 * RING, y - RING, 3.2 * RING, 2 * RING)
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
