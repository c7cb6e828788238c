// Shortcuts on many keyboards.

import assert from "node:assert/strict"
import { test } from "node:test"
import { letterOf } from "../../static/js/lib/shortcut.js"

test("a shortcut is a letter with Ctrl or with the command key", () => {
  assert.equal(letterOf({ ctrlKey: true, key: "s", code: "KeyS" }), "s")
  assert.equal(letterOf({ metaKey: true, key: "b", code: "KeyB" }), "b")
  assert.equal(letterOf({ key: "s", code: "KeyS" }), "")
})

test("other scripts have it at the same place", () => {
  assert.equal(letterOf({ ctrlKey: true, key: "ы", code: "KeyS" }), "s")
  assert.equal(letterOf({ ctrlKey: true, key: "ㅠ", code: "KeyB" }), "b")
})

test("other Latin keyboards have it where it is written", () => {
  assert.equal(letterOf({ ctrlKey: true, key: "o", code: "KeyS" }), "o")
})

test("a letter that is written with Alt is no shortcut", () => {
  assert.equal(letterOf({ ctrlKey: true, altKey: true, key: "ś", code: "KeyS" }), "")
})
