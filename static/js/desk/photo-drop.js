// Many photos, sent one after the other; and the sizes that are made of them meanwhile.

const PAUSE = 1500

export class PhotoDrop extends HTMLElement {
  #form = this.querySelector("form")
  #faults = this.querySelector("[data-faults]")

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

  async send(files) {
    const box = this.querySelector("[data-progress]")
    const bar = box.querySelector("progress")
    box.hidden = false
    bar.max = files.length
    this.#faults.replaceChildren()
    let sent = 0
    for (const file of files) {
      sent += (await this.#sendOne(file)) ? 1 : 0
      bar.value += 1
    }
    // What went wrong stays in sight; else the page shows what waits.
    if (sent === files.length) window.location.reload()
  }

  // Private

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
      if (answer.ok) return true
      const isTold = answer.headers.get("Content-Type") === "application/json"
      const faults = isTold ? (await answer.json()).faults : [String(answer.status)]
      for (const fault of faults) this.#say(`${file.name}: ${fault}`)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      this.#say(`${file.name}: ${this.#faults.dataset.lost}`)
    }
    return false
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
