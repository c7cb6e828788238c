// Answers: the same prints as the guide makes, and what somebody may have meant.

import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { isRight, printOf, spellings } from "../../static/js/lib/answers.js"
import { sha256 } from "../../static/js/lib/sha256.js"

const TABLE = JSON.parse(
  readFileSync(new URL("../data/answer-prints.json", import.meta.url)),
)

for (const { salt, answer, print } of TABLE) {
  test(`“${answer}” at ${salt} has the guide's print`, () => {
    assert.equal(printOf(salt, answer), print)
  })
}

test("the hash is SHA-256 for every length around a block", () => {
  for (let length = 0; length < 140; length += 1) {
    const text = "결".repeat(length % 7) + "a".repeat(length)
    const known = createHash("sha256").update(text).digest("hex")

    assert.equal(sha256(text), known)
  }
})

for (const [typed, meant] of [
  ["스물세 권", "23"],
  ["이십삼", "23"],
  ["23권", "23"],
  ["네 시간", "4"],
  ["천구백이십년", "1920"],
  ["23 volumes", "23"],
]) {
  test(`“${typed}” may mean ${meant}`, () => {
    assert.ok(spellings(typed).includes(meant))
  })
}

test("a word that begins like a number is a word", () => {
  assert.deepEqual(spellings("사람"), ["사람"])
})

test("a wrong answer is wrong", () => {
  assert.equal(isRight("24", "a/b", [printOf("a/b", "23")]), false)
})

test("an empty answer is never right", () => {
  assert.equal(isRight(" ", "a/b", [printOf("a/b", "")]), false)
})
