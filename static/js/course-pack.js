// Keeps a course on the phone, in one tap: size first, progress, check, renew, remove.

import { deviceOf } from "./lib/device.js"
import { announce } from "./lib/page.js"

const NOTE = "packs:kept"
const NO_ICON = "install:no"
const TRIES = 3
const NEAR = "400px"

// Fetched with the first look.
let pack = null

export class CoursePack extends HTMLElement {
  #list = null
  #entry = null
  #install = null
  #isHeld = false

  // Lifecycle

  connectedCallback() {
    this.#on("keep", () => this.keep())
    this.#on("check", () => this.check())
    this.#on("remove", () => this.remove())
    this.#on("install", () => this.install())
    this.#on("dismiss", () => this.dismiss())
    this.#hint(window.guideInstall)
    window.addEventListener("beforeinstallprompt", (event) => this.#hint(event))
    if (!window.isSecureContext || !("caches" in window)) return this.#say("insecure")
    const look = (entries) => entries.some((each) => each.isIntersecting) && this.look()
    this.observer = new IntersectionObserver(look, { rootMargin: NEAR })
    this.observer.observe(this.parentElement)
  }

  disconnectedCallback() {
    this.observer?.disconnect()
  }

  // Actions

  // Say what is here and what could be.
  async look() {
    this.observer.disconnect()
    pack ??= await import("./parts/store.js")
    this.#entry = await pack.entryOf(this.dataset.name)
    this.#list = await pack.newest(this.dataset.list).catch(() => null)
    if (!this.#entry) return this.#offer()
    const isNew = this.#list && this.#list.version !== this.#entry.version
    if (this.#list && !isNew) await this.#freshen()
    if (isNew) await this.#offerNewer()
    else this.#say(this.#list ? "kept" : "keptOffline", this.#sizes(this.#entry))
    this.#show({ keep: isNew ? "renew" : null, check: true, remove: true })
  }

  async keep() {
    this.#show({})
    const progress = this.querySelector("progress")
    progress.hidden = false
    try {
      await this.#work((done, all) => {
        progress.max = all
        progress.value = done
        this.#say("keeping", { done, all })
      })
      this.#settle()
    } catch (error) {
      this.#say(error.name === "QuotaExceededError" ? "full" : "broken", this.#sizes())
      this.#show({ keep: "goOn" })
    }
    progress.hidden = true
  }

  async check() {
    this.#show({})
    const tell = (done, all) => this.#say("checking", { done, all })
    const wrong = await pack.check(this.#entry, tell)
    const all = this.#entry.files.length
    this.#say(wrong.length ? "damaged" : "whole", { right: all - wrong.length, all })
    this.#show({ keep: wrong.length ? "mend" : null, check: true, remove: true })
  }

  async remove() {
    await pack.remove(this.dataset.name)
    note(this.dataset.name, false)
    await this.look()
  }

  install() {
    this.#install.prompt()
    this.querySelector("[data-hint]").hidden = true
  }

  dismiss() {
    this.querySelector("[data-hint]").hidden = true
    write(NO_ICON, true)
  }

  // Private

  // One hint, only where the phone offers it, until somebody says no.
  #hint(event) {
    if (!event || read(NO_ICON)) return
    this.#install = event
    this.querySelector("[data-hint]").hidden = false
  }

  async #work(tell) {
    const worker = await navigator.serviceWorker.register(this.dataset.worker)
    for (let tries = 1; ; tries += 1) {
      this.#list = await pack.newest(this.dataset.list)
      try {
        this.#entry = await pack.keep(this.#list, tell)
        return worker
      } catch (error) {
        if (!(error instanceof pack.ListIsOld) || tries === TRIES) throw error
      }
    }
  }

  #settle() {
    note(this.dataset.name, true)
    this.#say("kept", this.#sizes(this.#entry))
    this.#show({ check: true, remove: true })
    // Firefox asks the visitor, who may take their time: nothing waits for the answer.
    navigator.storage?.persist?.().catch(() => false)
  }

  async #offer() {
    if (!this.#list) return this.#say("offline")
    const rest = await pack.missing(this.#list)
    const isBegun = rest.length < this.#list.files.length
    const wasHere = noted().includes(this.dataset.name)
    const bytes = sum(rest)
    const room = await free()
    if (room < bytes) return this.#say("full", { size: size(bytes) })
    const what = isBegun ? "begun" : wasHere ? "evicted" : "size"
    this.#say(what, { size: size(bytes), count: rest.length })
    this.#show({ keep: isBegun ? "goOn" : "keep" })
  }

  // Where the network breaks off meanwhile, the kept hours say how old they are.
  async #freshen() {
    const fresh = await pack.freshen(this.#entry, this.#list).catch(() => null)
    this.#entry = fresh ?? this.#entry
  }

  async #offerNewer() {
    const rest = await pack.missing(this.#list)
    this.#say("newer", { count: rest.length, size: size(sum(rest)) })
  }

  // Show the buttons that make sense; `keep` says which word stands on it.
  #show({ keep = null, check = false, remove = false }) {
    const focused = document.activeElement
    this.#isHeld ||= this.contains(focused)
    const button = this.querySelector("[data-keep]")
    button.hidden = !keep
    if (keep) button.querySelector("span").textContent = button.dataset[keep]
    this.querySelector("[data-check]").hidden = !check
    this.querySelector("[data-remove]").hidden = !remove
    const next = this.querySelector(".row > :not([hidden])")
    if (keep || check || remove) this.#passOn(focused, next)
  }

  // Whose button went away meanwhile finds the focus on the first that is there.
  #passOn(focused, next) {
    const isLost = focused === document.body || focused?.hidden
    if (this.#isHeld && isLost) next.focus({ preventScroll: true })
    this.#isHeld = false
  }

  #on(name, act) {
    this.querySelector(`[data-${name}]`).addEventListener("click", act)
  }

  #say(what, values = {}) {
    const line = this.querySelector("[data-said]")
    const text = Object.entries(values).reduce(
      (said, [name, value]) => said.replaceAll(`{${name}}`, value),
      line.dataset[what],
    )
    this.dataset.state = what
    if (what === "kept" && mayForget()) this.#warn()
    if (what === "keeping" || what === "checking") line.textContent = text
    else announce(line, text)
  }

  #warn() {
    this.parentElement.querySelector("[data-iphone]").open = true
  }

  #sizes(entry = this.#list) {
    return { all: entry?.files.length ?? 0, size: size(entry?.bytes ?? 0) }
  }
}

function sum(files) {
  return files.reduce((all, { bytes }) => all + bytes, 0)
}

function size(bytes) {
  const isSmall = bytes < 1_000_000
  const options = { style: "unit", maximumFractionDigits: isSmall ? 0 : 1 }
  const unit = isSmall ? "kilobyte" : "megabyte"
  const { lang } = document.documentElement
  return new Intl.NumberFormat(lang, { ...options, unit }).format(
    isSmall ? Math.max(1, bytes / 1000) : bytes / 1_000_000,
  )
}

async function free() {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {}
  return quota - usage
}

// iPhones clear what a page keeps, but not what the home screen keeps.
function mayForget() {
  return deviceOf(navigator) === "ios" && !navigator.standalone
}

// Beside the packs the phone notes their names: what it cleared away is then missed.
function noted() {
  return read(NOTE) ?? []
}

function note(name, isKept) {
  const others = noted().filter((each) => each !== name)
  write(NOTE, isKept ? [...others, name] : others)
}

function read(key) {
  try {
    return JSON.parse(window.localStorage.getItem(key))
  } catch {
    return null
  }
}

function write(key, value) {
  try {
    window.localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // a phone without room forgets it
  }
}

customElements.define("course-pack", CoursePack)
