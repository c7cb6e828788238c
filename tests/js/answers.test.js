// Answers: the same prints as the guide makes, and what somebody may have meant.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { test } from "node:test"
import { keyOf, opened, printOf, spellings } from "../../static/js/lib/answers.js"

const TABLE = JSON.parse(
  readFileSync(new URL("../data/answer-prints.json", import.meta.url)),
)

for (const { salt, answer, print } of TABLE) {
  test(`“${answer}” at ${salt} has the guide's print`, () => {
    assert.equal(printOf(salt, answer), print)
  })
}

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

const QUEST = JSON.parse(
  readFileSync(new URL("../data/sealed-quest.json", import.meta.url)),
)

for (const typed of QUEST.right) {
  test(`“${typed}” opens the reply that the guide sealed`, () => {
    const key = keyOf(typed, QUEST.salt, QUEST.locks)

    assert.equal(opened(QUEST.sealed, key), QUEST.reply)
  })
}

for (const typed of ["24", "", " ", "23:"]) {
  test(`“${typed}” opens ${typed === "23:" ? "it, too" : "nothing"}`, () => {
    const key = keyOf(typed, QUEST.salt, QUEST.locks)

    assert.equal(key === null, typed !== "23:")
  })
}

for (const [key, why] of [
  ["", "a question that had no reply yet"],
  ["0".repeat(64), "other accepted answers"],
]) {
  test(`a key of ${why} opens nothing`, () => {
    assert.equal(opened(QUEST.sealed, key), null)
  })
}
