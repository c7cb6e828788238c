// A walk on the phone: what was reached stays, whatever happens to the page.

import assert from "node:assert/strict"
import { test } from "node:test"
import {
  answer,
  begin,
  go,
  isReached,
  merged,
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

test("of stops that arrive together the second is shown before the walk goes on", () => {
  const both = reach(reach(begin(STOPS), "wall", "phone", 1), "house", "phone", 1)

  assert.equal(onward(both, STOPS), "house")
  assert.equal(onward(go(both, "house"), STOPS), "park")
})

test("at the end nobody is sent back to what was reached on the way", () => {
  const all = STOPS.reduce((walk, slug) => reach(walk, slug, "phone", 1), begin(STOPS))

  assert.equal(onward(go(all, "park"), STOPS), "finish")
})

test("an answered question is also being there", () => {
  assert.equal(isReached(answer(begin(STOPS), "park", "key", 1), "park"), true)
})

test("the next stop is the first one ahead that was neither reached nor seen", () => {
  const seen = go(reach(begin(STOPS), "house", "phone", 2), "house")
  const walk = reach(go(seen, "wall"), "wall", "hand", 1)

  assert.equal(onward(walk, STOPS), "park")
})

test("a stop left out comes after the last", () => {
  const walk = go(reach(begin(STOPS), "park", "hand", 1), "park")

  assert.equal(onward(walk, STOPS), "wall")
})

test("a whole walk leads to the end", () => {
  const step = (all, slug) => reach(go(all, slug), slug, "hand", 1)
  const walk = STOPS.reduce(step, begin(STOPS))

  assert.equal(onward(walk, STOPS), "finish")
})

test("what two pages know of a walk is one walk", () => {
  const walk = answer(go(begin(STOPS), "house"), "house", "new", 3)
  const other = answer(reach(begin(STOPS), "park", "code", 2), "house", "old", 1)

  const both = merged(walk, other)

  assert.equal(both.at, "house")
  assert.deepEqual(both.been, {
    house: { how: "quest", time: 1 },
    park: { how: "code", time: 2 },
  })
  assert.deepEqual(both.answered, { house: "new" })
  assert.deepEqual(both.seen, ["house"])
})

test("a stop that another page reached is seen where its text is shown", () => {
  const walk = go(begin(STOPS), "park")

  const both = merged(walk, reach(begin(STOPS), "park", "code", 2))

  assert.deepEqual(both.seen, ["park"])
})
