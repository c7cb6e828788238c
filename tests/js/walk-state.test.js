// A walk on the phone: what was reached stays, whatever happens to the page.

import assert from "node:assert/strict"
import { test } from "node:test"
import {
  answer,
  begin,
  go,
  isReached,
  onward,
  reach,
  restore,
} from "../../static/js/lib/walk-state.js"

const STOPS = ["wall", "house", "park"]

test("a walk begins at the first stop, with nothing reached", () => {
  const walk = begin(STOPS)

  assert.equal(walk.at, "wall")
  assert.deepEqual(walk.been, {})
})

test("what was kept comes back", () => {
  const walk = reach(go(begin(STOPS), "house"), "house", "hand", 7)

  assert.deepEqual(restore(JSON.stringify(walk), STOPS), walk)
})

for (const text of [null, "", "{", "[]", '{"version":0,"at":"house"}', '"walk"']) {
  test(`kept text that is no walk begins anew: ${text}`, () => {
    assert.deepEqual(restore(text, STOPS), begin(STOPS))
  })
}

test("a stop that the course lost is forgotten", () => {
  const walk = go(reach(begin([...STOPS, "gone"]), "gone", "hand", 1), "gone")

  const found = restore(JSON.stringify(walk), STOPS)

  assert.equal(found.at, "wall")
  assert.deepEqual(found.been, {})
})

test("the page of one stop keeps all others", () => {
  const walk = reach(begin(STOPS), "park", "code", 1)

  assert.deepEqual(restore(JSON.stringify(walk)), walk)
})

test("the first way of reaching a stop counts", () => {
  const walk = reach(reach(begin(STOPS), "wall", "phone", 1), "wall", "hand", 2)

  assert.deepEqual(walk.been.wall, { how: "phone", time: 1 })
})

test("an answered question is also being there", () => {
  assert.equal(isReached(answer(begin(STOPS), "park", "key", 1), "park"), true)
})

test("the next stop is the first one ahead that was not reached", () => {
  const walk = reach(reach(begin(STOPS), "wall", "hand", 1), "house", "phone", 2)

  assert.equal(onward(walk, STOPS), "park")
})

test("a stop left out comes after the last", () => {
  const walk = go(reach(begin(STOPS), "park", "hand", 1), "park")

  assert.equal(onward(walk, STOPS), "wall")
})

test("a whole walk leads to the end", () => {
  const walk = STOPS.reduce((all, slug) => reach(all, slug, "hand", 1), begin(STOPS))

  assert.equal(onward(walk, STOPS), "finish")
})
