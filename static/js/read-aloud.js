// Reads a text aloud: a recording where there is one, else the phone's own voice.

import { announce } from "./lib/page.js"

const VOICES_MS = 1500
const BLOCKS = "p, li, h3, h4, td, th"
const SILENT = ".note-mark, [hidden]"
const SPEED = "reading:speed"

// Fetched before the first tap ends.
let speech = null
const prepare = async () => {
  speech ??= await import("./lib/speech.js")
}

export class ReadAloud extends HTMLElement {
  #turn = 0
  #sound = null

  // Lifecycle

  connectedCallback() {
    const speed = this.querySelector("[name='speed']")
    speed.value = remembered() ?? "1"
    speed.addEventListener("change", () => remember(speed.value))
    const button = this.querySelector("[data-listen]")
    button?.removeAttribute("hidden")
    button?.addEventListener("click", () => this.toggle(this.#target))
    button?.addEventListener("pointerdown", prepare)
    window.addEventListener("pagehide", () => this.stop())
  }

  disconnectedCallback() {
    this.stop()
  }

  // Actions

  get isReading() {
    return this.classList.contains("is-reading")
  }

  toggle(target) {
    if (this.isReading) this.stop()
    else this.read(target)
  }

  async read(target) {
    this.#turn += 1
    const turn = this.#turn
    this.#show(true)
    const { recorded } = target.closest("[data-recorded]")?.dataset ?? {}
    const ended = recorded ? this.#play(recorded) : this.#speak(target, turn)
    await ended
    if (turn === this.#turn) this.stop()
  }

  stop() {
    this.#turn += 1
    window.speechSynthesis?.cancel()
    this.#sound?.pause()
    this.#sound = null
    mark(null)
    this.#show(false)
  }

  // Private

  async #speak(target, turn) {
    const { lang } = target.closest("[lang]")
    await prepare()
    const voices = await voicesOf()
    const own = speech.voiceFor(lang, voices)
    if (!own) return this.#say("noVoice")
    this.#say("quiet")
    for (const { text, range } of spoken(target, lang)) {
      if (turn !== this.#turn) return
      mark(range)
      for (const run of speech.runsOf(text, lang)) {
        if (turn !== this.#turn) return
        await this.#utter(run, speech.voiceFor(run.lang, voices) ?? own)
      }
    }
  }

  #utter({ text }, voice) {
    return new Promise((resolve) => {
      const words = new SpeechSynthesisUtterance(text)
      words.voice = voice
      words.lang = voice.lang
      words.rate = this.#speed
      words.addEventListener("end", resolve)
      words.addEventListener("error", resolve)
      window.speechSynthesis.speak(words)
    })
  }

  #play(address) {
    return new Promise((resolve) => {
      this.#sound = new Audio(address)
      this.#sound.playbackRate = this.#speed
      for (const end of ["ended", "error", "pause"]) {
        this.#sound.addEventListener(end, resolve)
      }
      this.#sound.play().catch(resolve)
    })
  }

  #show(isReading) {
    if (this.isReading === isReading) return
    this.classList.toggle("is-reading", isReading)
    const button = this.querySelector("[data-listen]")
    button?.setAttribute("aria-pressed", isReading)
    this.dispatchEvent(new CustomEvent("reading:changed", { bubbles: true }))
  }

  #say(what) {
    const line = this.querySelector("[data-said]")
    announce(line, line.dataset[what] ?? "")
  }

  get #speed() {
    return Number(this.querySelector("[name='speed']").value)
  }

  get #target() {
    return document.getElementById(this.dataset.target)
  }
}

// Voices come late on some phones; after a while there are none.
function voicesOf() {
  const system = window.speechSynthesis
  const found = system?.getVoices() ?? []
  if (!system || found.length > 0) return Promise.resolve(found)
  return new Promise((resolve) => {
    const end = () => resolve(system.getVoices())
    system.addEventListener("voiceschanged", end, { once: true })
    window.setTimeout(end, VOICES_MS)
  })
}

// The sentences of a text with the place where each one stands.
function* spoken(target, lang) {
  const blocks = [...target.querySelectorAll(BLOCKS)]
  const own = target.matches(BLOCKS) ? [target, ...blocks] : blocks
  for (const block of own) {
    if (block.closest(SILENT)) continue
    const { text, nodes } = textOf(block)
    for (const sentence of speech.sentencesOf(text, lang)) {
      yield { text: sentence.text, range: rangeOf(nodes, sentence) }
    }
  }
}

function textOf(block) {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(SILENT) || node.parentElement.closest(BLOCKS) !== block
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  const nodes = []
  let text = ""
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: text.length })
    text += walker.currentNode.data
  }
  return { text, nodes }
}

function rangeOf(nodes, { start, end }) {
  const range = document.createRange()
  const at = (offset) => nodes.findLast((each) => each.start <= offset)
  const [first, last] = [at(start), at(end - 1)]
  range.setStart(first.node, start - first.start)
  range.setEnd(last.node, end - last.start)
  return range
}

// Show the sentence that is read; without the Highlight API its paragraph.
function mark(range) {
  document.querySelector(".is-spoken")?.classList.remove("is-spoken")
  window.CSS.highlights?.delete("spoken")
  if (!range) return
  if (window.CSS.highlights) window.CSS.highlights.set("spoken", new Highlight(range))
  else range.startContainer.parentElement.closest(BLOCKS).classList.add("is-spoken")
}

function remembered() {
  try {
    return window.localStorage.getItem(SPEED)
  } catch {
    return null
  }
}

function remember(speed) {
  try {
    window.localStorage.setItem(SPEED, speed)
  } catch {
    // it is asked again next time
  }
}

customElements.define("read-aloud", ReadAloud)
