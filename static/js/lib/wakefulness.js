// Keeps the screen on while it is wanted; phones let go when the page is hidden.
export class Wakefulness {
  #isWanted = false
  #lock = null
  #asking = null

  async hold() {
    this.#isWanted = true
    if (!navigator.wakeLock || document.hidden || this.#lock) return
    this.#asking ??= this.#ask()
    await this.#asking
  }

  release() {
    this.#isWanted = false
    this.#lock?.release()
    this.#lock = null
  }

  // The answer may come when nobody wants it any more.
  async #ask() {
    try {
      const lock = await navigator.wakeLock.request("screen")
      lock.addEventListener("release", () => {
        if (this.#lock === lock) this.#lock = null
      })
      this.#lock = lock
      if (!this.#isWanted) this.release()
    } catch {
      // a low battery refuses; the walk goes on
    } finally {
      this.#asking = null
    }
  }
}
