import assert from "node:assert/strict"
import { test } from "node:test"

import { dayText } from "../../static/js/lib/days.js"

const SUNDAY = "2026-11-29"
const KAZAKH = {
  weekdays: [
    "дүйсенбі",
    "сейсенбі",
    "сәрсенбі",
    "бейсенбі",
    "жұма",
    "сенбі",
    "жексенбі",
  ],
  months: [..."абвгдежзик", "қараша", "желтоқсан"],
  date: "{day} {month}, {weekday}",
  full: "{year} ж. {day} {month}",
}

test("a day in a language that the browser knows", () => {
  const said = ["weekday", "date", "full"].map((form) =>
    dayText(SUNDAY, "ru", form, null),
  )

  assert.deepEqual(said, ["воскресенье", "воскресенье, 29 ноября", "29 ноября 2026 г."])
})

test("a day in the words of the page", () => {
  const said = ["weekday", "date", "full"].map((form) =>
    dayText(SUNDAY, "kk", form, KAZAKH),
  )

  assert.deepEqual(said, ["жексенбі", "29 қараша, жексенбі", "2026 ж. 29 қараша"])
})

test("English is written as in Britain, like the rest of the page", () => {
  const said = ["date", "full"].map((form) => dayText(SUNDAY, "en", form, null))
  assert.deepEqual(said, ["Sunday 29 November", "29 November 2026"])
})
