// A calendar beside a field for a day; what is known only in part is written by hand.

const DAY = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{1,2}:\d{2}))?$/

export class DayPicker extends HTMLElement {
  #picker = document.createElement("input")

  // Lifecycle

  connectedCallback() {
    if (!("showPicker" in HTMLInputElement.prototype) || this.#picker.isConnected)
      return
    this.#picker.type = this.dataset.kind
    this.#picker.className = "desk-day__picker"
    this.#picker.tabIndex = -1
    this.#picker.setAttribute("aria-hidden", "true")
    this.#picker.addEventListener("change", () => this.#write())
    const button = this.querySelector("button")
    button.hidden = false
    button.addEventListener("click", () => this.#open())
    this.append(this.#picker)
  }

  // Private

  #open() {
    const [, day, time] = DAY.exec(this.#field.value) ?? []
    const isDay = this.dataset.kind === "date"
    if (day)
      this.#picker.value = isDay ? day : `${day}T${(time ?? "00:00").padStart(5, "0")}`
    this.#picker.showPicker()
  }

  #write() {
    if (!this.#picker.value) return
    this.#field.value = this.#picker.value.replace("T", " ")
    this.#field.dispatchEvent(new Event("input", { bubbles: true }))
  }

  get #field() {
    return this.querySelector("input[name]")
  }
}

customElements.define("day-picker", DayPicker)
