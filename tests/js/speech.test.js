// Read aloud: sentence by sentence, each part by the voice that can say it.

import assert from "node:assert/strict"
import { test } from "node:test"
import { runsOf, sentencesOf, voiceFor } from "../../static/js/lib/speech.js"

const texts = (text, lang) => sentencesOf(text, lang).map((each) => each.text.trim())

test("a Korean text is read by sentence", () => {
  assert.deepEqual(texts("가까이 서세요. 물러서면 숫자가 보입니다.", "ko"), [
    "가까이 서세요.",
    "물러서면 숫자가 보입니다.",
  ])
})

test("a Korean date is no end of a sentence", () => {
  assert.deepEqual(texts("2021. 5. 20.에 열었습니다. 그다음은 봄이었습니다.", "ko"), [
    "2021. 5. 20.에 열었습니다.",
    "그다음은 봄이었습니다.",
  ])
})

test("initials are no end of a sentence", () => {
  assert.deepEqual(texts("Stand here. A. Kim painted it.", "en"), [
    "Stand here.",
    "A. Kim painted it.",
  ])
})

test("places in the text are kept, so that they can be shown", () => {
  const text = "One. Two."

  const [, second] = sentencesOf(text, "en")

  assert.equal(text.slice(second.start, second.end), "Two.")
})

test("a Hangul name in a Russian sentence is Korean", () => {
  assert.deepEqual(runsOf("Покажите адрес 산정공원로50번길 29 водителю.", "ru"), [
    { text: "Покажите адрес", lang: "ru" },
    { text: "산정공원로50번길 29", lang: "ko" },
    { text: "водителю.", lang: "ru" },
  ])
})

test("a Korean sentence is one run", () => {
  assert.equal(runsOf("결에서 시작합니다.", "ko").length, 1)
})

test("the voice that needs no network comes first", () => {
  const far = { lang: "ru-RU", localService: false, default: true }
  const near = { lang: "ru_RU", localService: true, default: false }

  assert.equal(voiceFor("ru", [far, near]), near)
})

test("a language without a voice has none", () => {
  assert.equal(voiceFor("ko", [{ lang: "en-GB", localService: true }]), null)
})
