// Folding and ranking; pytest holds both searches to the same real queries.

import assert from "node:assert/strict"
import { test } from "node:test"
import { find, fold } from "../../static/js/lib/search.js"

test("Kazakh letters fold like those of a Russian keyboard", () => {
  assert.deepEqual(["Үштөбе", "Әңғіқұһ"].map(fold), ["ushtobe", "angikukh"])
})

test("one name folds alike in small and large letters and with marks", () => {
  assert.equal(fold("Café ЁЛКА"), fold("cafe елка"))
})

test("nothing is found for nothing", () => {
  assert.deepEqual(find([], "", 5), [])
})
