// Which works fit a choice.

import assert from "node:assert/strict"
import test from "node:test"

import { fits, fromAddress, toAddress } from "../../static/js/lib/choice.js"

const CARD = {
  kind: "mural",
  artist: "moon-viktor kim-hee-sang",
  year: "2019",
  street: "",
}

test("an empty choice fits every card", () => {
  assert.equal(fits(CARD, {}), true)
  assert.equal(fits(CARD, { kind: "", year: "" }), true)
})

test("every wish must be fulfilled", () => {
  assert.equal(fits(CARD, { kind: "mural", year: "2019" }), true)
  assert.equal(fits(CARD, { kind: "mural", year: "2020" }), false)
})

test("one of several words is enough, a part of a word is not", () => {
  assert.equal(fits(CARD, { artist: "kim-hee-sang" }), true)
  assert.equal(fits(CARD, { artist: "moon-viktor" }), true)
  assert.equal(fits(CARD, { artist: "moon" }), false)
})

test("a card without the word does not fit", () => {
  assert.equal(fits(CARD, { street: "arbat" }), false)
  assert.equal(fits(CARD, { place: "1" }), false)
})

test("names that every object has are no wishes", () => {
  assert.equal(fits({}, { kind: "constructor" }), false)
  assert.deepEqual(fromAddress("?toString=x"), { toString: "x" })
})

test("an address is read into wishes", () => {
  assert.deepEqual(fromAddress("?kind=mural&year=2019"), {
    kind: "mural",
    year: "2019",
  })
  assert.deepEqual(fromAddress("?artist=%EB%AC%B8&street="), {
    artist: "문",
    street: "",
  })
  assert.deepEqual(fromAddress(""), {})
})

test("an address that is no query is read without an error", () => {
  assert.deepEqual(fromAddress("?%E0%A4%A&&="), { "\ufffd%A": "", "": "" })
})

test("wishes are written without the empty ones", () => {
  assert.equal(toAddress({ kind: "mural", year: "" }), "?kind=mural")
  assert.equal(toAddress({ kind: "", year: "" }), "")
  assert.equal(toAddress({}), "")
})

test("what was written is read back", () => {
  const wishes = { artist: "문빅토르 & co", street: "a=b?c#d" }
  assert.deepEqual(fromAddress(toAddress(wishes)), wishes)
})
