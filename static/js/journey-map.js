// A chapter that travels: the town that is being read about stands out on the map.

export class JourneyMap extends HTMLElement {
  // Lifecycle

  connectedCallback() {
    const options = { rootMargin: "-45% 0px -45% 0px" }
    this.observer = new IntersectionObserver((entries) => this.follow(entries), options)
    for (const stop of this.querySelectorAll(".journey__stop")) {
      this.observer.observe(stop)
    }
  }

  disconnectedCallback() {
    this.observer.disconnect()
  }

  // Actions

  follow(entries) {
    for (const { target, isIntersecting } of entries) {
      target.classList.toggle("is-here", isIntersecting)
      const spot = this.querySelector(`[data-section="${CSS.escape(target.id)}"]`)
      spot?.classList.toggle("is-here", isIntersecting)
    }
  }
}

customElements.define("journey-map", JourneyMap)
