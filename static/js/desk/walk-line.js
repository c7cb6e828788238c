// The line of a walk, fix after fix, while the screen stays on.

import { Wakefulness } from "../lib/wakefulness.js"

const WORST_METRES = 50
const EVERY_FIXES = 10

export class WalkLine {
  #awake = new Wakefulness()
  #comeBack = () => this.#listenAgain()
  #watch = null
  #record
  #told

  // `told`: `keep` gets the record, `tell` the number of fixes; `lose` is called
  // where there are none.
  constructor(record, told) {
    this.#record = { ...record, line: [], isOpen: true }
    this.#told = told
    document.addEventListener("visibilitychange", this.#comeBack)
    this.#listen()
  }

  get id() {
    return this.#record.id
  }

  async end() {
    document.removeEventListener("visibilitychange", this.#comeBack)
    navigator.geolocation.clearWatch(this.#watch)
    this.#awake.release()
    await this.#told.keep({ ...this.#record, isOpen: false })
  }

  // Private

  #listen() {
    this.#awake.hold()
    this.#watch = navigator.geolocation.watchPosition(
      (position) => this.#step(position),
      () => this.#told.lose(),
      { enableHighAccuracy: true, maximumAge: 0 },
    )
  }

  // The camera hides the page, and phones let go of position and screen.
  #listenAgain() {
    if (document.hidden) return
    navigator.geolocation.clearWatch(this.#watch)
    this.#listen()
  }

  // It is kept at every few steps.
  #step({ coords, timestamp }) {
    if (coords.accuracy > WORST_METRES) return
    const { line } = this.#record
    line.push([coords.latitude, coords.longitude, Math.round(timestamp / 1000)])
    this.#told.tell(line.length)
    if (line.length % EVERY_FIXES === 1) this.#told.keep(this.#record)
  }
}
