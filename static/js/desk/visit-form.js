// The form of one visit: to a place, to a work, or a new find.

import { measure } from "../lib/here.js"
import { announce } from "../lib/page.js"

export class VisitForm {
  #form
  #said
  #words
  #visit = null

  // `words` are what is said while the phone looks, and where it finds nothing.
  constructor(form, words) {
    this.#form = form
    this.#said = form.querySelector("[data-metres]")
    this.#words = words
  }

  open({ story = "", title }) {
    this.#visit = { spot: null, looking: null }
    this.#form.reset()
    this.#form.elements.story.value = story
    this.#form.querySelector("[data-about]").textContent = title
    const own = this.#form.querySelector("[data-own]")
    own.hidden = story !== ""
    own.querySelector("input").required = story === ""
    this.#form.querySelector("[data-state]").hidden = !story.startsWith("artworks/")
    this.#said.textContent = ""
    this.#form.hidden = false
    this.#form.querySelector("h2").focus()
  }

  // What is still being measured belongs to the visit that asked, not to the next one.
  close() {
    this.#visit = null
    this.#form.hidden = true
  }

  look() {
    const visit = this.#visit
    const looking = this.#measure(visit).finally(() => {
      if (visit.looking === looking) visit.looking = null
    })
    visit.looking = looking
  }

  // The words of the record, its photo or null, and a promise of its whole where
  // while the phone still looks.
  read() {
    const { spot, looking } = this.#visit
    const answers = new FormData(this.#form)
    const photo = answers.get("photo")
    return {
      words: { ...wordsOf(answers), ...whereOf(spot) },
      photo: photo?.size ? photo : null,
      looking: looking?.then(whereOf),
    }
  }

  // Private

  async #measure(visit) {
    announce(this.#said, this.#words.looking)
    const spot = await measure((metres) => {
      if (visit === this.#visit) this.#said.textContent = `± ${metres} m`
    })
    visit.spot = spot ?? visit.spot
    if (visit !== this.#visit) return spot
    const { lat, lon, accuracy } = spot ?? {}
    announce(this.#said, spot ? `${lat}, ${lon} ± ${accuracy} m` : this.#words.nowhere)
    return spot
  }
}

function wordsOf(answers) {
  const text = (name) => String(answers.get(name) ?? "").trim()
  return {
    story: text("story"),
    title: text("title"),
    note: text("note"),
    state: text("state"),
  }
}

function whereOf(spot) {
  if (!spot) return {}
  const { lat, lon, accuracy } = spot
  return {
    lat: Number(lat),
    lon: Number(lon),
    accuracy: Math.min(1000, Math.max(1, accuracy)),
  }
}
