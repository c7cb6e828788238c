// Signs around chosen words.

import assert from "node:assert/strict"
import { test } from "node:test"
import { wrap } from "../../static/js/lib/wrap.js"

test("signs go around the chosen words, which stay chosen", () => {
  assert.deepEqual(wrap("one two", 4, 7, "**|**"), {
    end: 9,
    start: 6,
    text: "one **two**",
  })
})
