// Words that were written but not saved.

import assert from "node:assert/strict"
import { test } from "node:test"
import {
  drafts,
  forget,
  grouped,
  keep,
  kept,
  putAside,
} from "../../static/js/lib/draft.js"

function shelf() {
  const kept = new Map()
  return {
    getItem: (name) => kept.get(name) ?? null,
    removeItem: (name) => kept.delete(name),
    setItem: (name, text) => kept.set(name, text),
  }
}

test("words are kept until they are forgotten", () => {
  const storage = shelf()
  keep("a", { title: "제목" }, storage)
  assert.deepEqual(kept("a", storage), { title: "제목" })
  forget("a", storage)
  assert.equal(kept("a", storage), null)
})

test("words that are offered stay while others are written", () => {
  const storage = shelf()
  keep("a", { title: "old" }, storage)
  putAside("a", { title: "old" }, storage)
  keep("a", { title: "new" }, storage)
  assert.deepEqual(drafts("a", storage), [{ title: "old" }, { title: "new" }])

  forget("a", storage)
  assert.deepEqual(drafts("a", storage), [])
})

test("a full storage keeps nobody from writing", () => {
  const full = () => {
    throw Object.assign(new Error("full"), { name: "QuotaExceededError" })
  }
  keep("a", {}, { setItem: full })
})

test("a name that stands in several rows keeps all of its values", () => {
  const pairs = [
    ["stops.at", "places/a"],
    ["title", "x"],
    ["stops.at", "places/b"],
  ]

  assert.deepEqual(grouped(pairs), {
    "stops.at": ["places/a", "places/b"],
    title: ["x"],
  })
})
