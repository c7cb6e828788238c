// Where the phone is, from several fixes.

import assert from "node:assert/strict"
import { test } from "node:test"
import { average } from "../../static/js/lib/here.js"

test("an exact fix weighs more than a vague one", () => {
  const fixes = [
    { accuracy: 5, lat: 35.0, lon: 126.0 },
    { accuracy: 50, lat: 36.0, lon: 127.0 },
  ]
  assert.deepEqual(average(fixes), { accuracy: 5, lat: "35.009901", lon: "126.009901" })
})
