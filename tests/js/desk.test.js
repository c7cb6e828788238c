// The small helpers of the desk.

import assert from "node:assert/strict"
import { test } from "node:test"
import { forget, keep, kept } from "../../static/js/lib/draft.js"
import { average } from "../../static/js/lib/here.js"
import { wrap } from "../../static/js/lib/wrap.js"

function shelf() {
  const kept = new Map()
  return {
    getItem: (name) => kept.get(name) ?? null,
    removeItem: (name) => kept.delete(name),
    setItem: (name, text) => kept.set(name, text),
  }
}

test("signs go around the chosen words, which stay chosen", () => {
  assert.deepEqual(wrap("one two", 4, 7, "**|**"), {
    end: 9,
    start: 6,
    text: "one **two**",
  })
})

test("words are kept until they are forgotten", () => {
  const storage = shelf()
  keep("a", { title: "제목" }, storage)
  assert.deepEqual(kept("a", storage), { title: "제목" })
  forget("a", storage)
  assert.equal(kept("a", storage), null)
})

test("a full storage keeps nobody from writing", () => {
  const full = () => {
    throw Object.assign(new Error("full"), { name: "QuotaExceededError" })
  }
  keep("a", {}, { setItem: full })
})

test("an exact fix weighs more than a vague one", () => {
  const fixes = [
    { accuracy: 5, lat: 35.0, lon: 126.0 },
    { accuracy: 50, lat: 36.0, lon: 127.0 },
  ]
  assert.deepEqual(average(fixes), { accuracy: 5, lat: "35.009901", lon: "126.009901" })
})
