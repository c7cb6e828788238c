// Small things that several modules need of a page.

import assert from "node:assert/strict"
import { afterEach, beforeEach, test } from "node:test"

import { announce, loadScript, loadStyle } from "../../static/js/lib/page.js"

class Tag {
  constructor(name) {
    Object.assign(this, { name, listeners: {} })
  }

  addEventListener(event, listen) {
    this.listeners[event] = listen
  }

  remove() {
    head = head.filter((tag) => tag !== this)
  }
}

let head
let frames

beforeEach(() => {
  head = []
  frames = []
  globalThis.requestAnimationFrame = (act) => frames.push(act)
  globalThis.document = {
    createElement: (name) => new Tag(name),
    head: {
      prepend: (tag) => head.unshift(tag),
      querySelector: (selector) =>
        head.find((tag) => selector.includes(`"${tag.src ?? tag.href}"`)) ?? null,
    },
  }
})

afterEach(() => {
  delete globalThis.document
  delete globalThis.requestAnimationFrame
})

test("a script is loaded once, and waited for", async () => {
  const first = loadScript("/static/1/a.js")
  head[0].listeners.load()
  await first
  await loadScript("/static/1/a.js")

  assert.deepEqual(
    head.map(({ name, src }) => [name, src]),
    [["script", "/static/1/a.js"]],
  )
})

test("a style sheet stands before those of the page", async () => {
  head.push(Object.assign(new Tag("link"), { href: "/static/1/style.css" }))
  const loaded = loadStyle("/static/1/leaflet.css")
  head[0].listeners.load()
  await loaded

  assert.deepEqual(
    head.map(({ rel, href }) => [rel, href]),
    [
      ["stylesheet", "/static/1/leaflet.css"],
      [undefined, "/static/1/style.css"],
    ],
  )
})

test("a file that does not come is an error that names it", async () => {
  const loaded = loadScript("/static/1/gone.js")
  head[0].listeners.error()

  await assert.rejects(loaded, /gone\.js/)
})

test("a file that did not come is asked for again", async () => {
  const first = loadScript("/static/1/late.js")
  head[0].listeners.error()
  await assert.rejects(first)
  const again = loadScript("/static/1/late.js")
  head[0].listeners.load()
  await again

  assert.deepEqual(
    head.map(({ src }) => src),
    ["/static/1/late.js"],
  )
})

test("a file that is on its way is waited for by everybody", async () => {
  const told = []
  const first = loadScript("/static/1/slow.js").then(() => told.push("first"))
  const second = loadScript("/static/1/slow.js").then(() => told.push("second"))
  await Promise.resolve()
  const before = [...told]
  head[0].listeners.load()
  await Promise.all([first, second])

  assert.deepEqual([before, told, head.length], [[], ["first", "second"], 1])
})

test("the same words are said again, to screen readers too", () => {
  const element = {
    textContent: "Here.",
    replaceChildren(...said) {
      this.textContent = said.join("")
    },
  }

  announce(element, "Here.")
  const between = element.textContent
  for (const act of frames) act()

  assert.deepEqual([between, element.textContent], ["", "Here."])
})
