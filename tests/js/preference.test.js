import assert from "node:assert/strict"
import { test } from "node:test"

import { preferred } from "../../static/js/lib/preference.js"

const OFFERED = ["ko", "en", "ru"]

test("the browser's first language that there is wins", () => {
  assert.equal(preferred(["de-DE", "ru-RU", "en"], OFFERED), "ru")
})

test("regions do not matter, nor capital letters", () => {
  assert.equal(preferred(["EN-gb"], OFFERED), "en")
})

test("without any, the village's own language", () => {
  assert.equal(preferred(["de", "fr"], OFFERED), "ko")
  assert.equal(preferred([], OFFERED), "ko")
})
