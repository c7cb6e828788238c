// Other people's maps: in the order of this device, opening its app where there is one.

import { deviceOf } from "./lib/device.js"

const WAIT_MILLISECONDS = 1200

export class HandOff extends HTMLElement {
  // Lifecycle

  connectedCallback() {
    const device = deviceOf(navigator)
    if (device === "other") return
    const order = this.dataset[device].split(" ")
    const list = this.querySelector("ul")
    for (const item of [...list.children]) this.#prepare(item, device, order)
    for (const provider of order) {
      const item = list.querySelector(`[data-provider="${provider}"]`)
      if (item) list.append(item)
    }
  }

  // Private

  #prepare(item, device, order) {
    const link = item.querySelector("a")
    const address = link.dataset[device]
    item.hidden = !(address && order.includes(item.dataset.provider))
    if (!address) return
    link.href = address
    if (device === "ios" && !address.startsWith("http")) {
      link.addEventListener("click", () => this.#fallBack(link.dataset.web))
    }
  }

  // iOS stays on the page, silently, where the app is missing.
  #fallBack(web) {
    if (!web) return
    setTimeout(() => {
      if (document.visibilityState === "visible") location.assign(web)
    }, WAIT_MILLISECONDS)
  }
}
