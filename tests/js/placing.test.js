import assert from "node:assert/strict"
import { test } from "node:test"

import { fingerMetres } from "../../static/js/lib/placing.js"

test("a finger covers more ground from farther away", () => {
  assert.equal(fingerMetres(0, 0), Math.ceil((22 * 40_075_016.7) / 256))
  assert.equal(fingerMetres(35.17, 19), 6)
  assert.equal(fingerMetres(35.17, 17), 22)
})

test("no tap is more exact than a metre", () => {
  assert.equal(fingerMetres(35.17, 25), 1)
})
