// Many photos, sent one after the other; and the sizes that are made of them meanwhile.

const PAUSE = 1500

export class PhotoDrop extends HTMLElement {
  #form = this.querySelector("form")
  #faults = this.querySelector("[data-faults]")
  #waiting = []
  #known = new Set()
  #isSending = false

  // Lifecycle

  connectedCallback() {
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.send([...this.#form.elements.photos.files])
    })
    this.#form.elements.photos.addEventListener("change", () =>
      this.#form.requestSubmit(),
    )
    this.addEventListener("dragover", (event) => event.preventDefault())
    this.addEventListener("drop", (event) => {
      event.preventDefault()
      this.send([...event.dataTransfer.files])
    })
  }

  // Actions

  // Each photo goes once, whatever is chosen while others are on their way; what did
  // not arrive may be sent again.
  send(files) {
    const fresh = files.filter((file) => !this.#known.has(file))
    for (const file of fresh) this.#known.add(file)
    this.#waiting.push(...fresh)
    if (this.#isSending) this.#bar.max += fresh.length
    else if (fresh.length > 0) this.#sendAll()
  }

  // Private

  async #sendAll() {
    this.#isSending = true
    this.#faults.replaceChildren()
    this.querySelector("[data-progress]").hidden = false
    this.#bar.max = this.#waiting.length
    this.#bar.value = 0
    const lost = []
    while (this.#waiting.length > 0) {
      const file = this.#waiting.shift()
      if (!(await this.#sendOne(file))) lost.push(file)
      this.#bar.value += 1
    }
    this.#isSending = false
    for (const file of lost) this.#known.delete(file)
    // What went wrong stays in sight; else the page shows what waits.
    if (lost.length === 0) window.location.reload()
  }

  async #sendOne(file) {
    const body = new FormData()
    body.set("csrf_token", this.#form.elements.csrf_token.value)
    body.set("photos", file)
    try {
      const headers = { Accept: "application/json" }
      const answer = await fetch(window.location.pathname, {
        method: "POST",
        body,
        headers,
      })
      const isTold = answer.headers.get("Content-Type") === "application/json"
      if (answer.ok && isTold) return true
      // A door, or a key that is too old, instead of an answer.
      const isShut = answer.redirected || answer.status === 400
      const other = isShut ? this.#faults.dataset.door : String(answer.status)
      const faults = isTold ? (await answer.json()).faults : [other]
      for (const fault of faults) this.#say(`${file.name}: ${fault}`)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      this.#say(`${file.name}: ${this.#faults.dataset.lost}`)
    }
    return false
  }

  get #bar() {
    return this.querySelector("progress")
  }

  #say(text) {
    const line = document.createElement("p")
    line.className = "wrong"
    line.textContent = text
    this.#faults.append(line)
  }
}

export class PhotoProgress extends HTMLElement {
  #bar = this.querySelector("progress")
  #timer = 0

  // Lifecycle

  connectedCallback() {
    this.#wait()
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  // Private

  #wait() {
    if (this.#bar.value < this.#bar.max)
      this.#timer = setTimeout(() => this.#look(), PAUSE)
  }

  async #look() {
    const answer = await fetch(this.dataset.address).catch(() => null)
    if (!answer?.ok) return
    const { made, of } = await answer.json()
    this.#bar.max = of
    this.#bar.value = made
    this.#wait()
  }
}

customElements.define("photo-drop", PhotoDrop)
customElements.define("photo-progress", PhotoProgress)
