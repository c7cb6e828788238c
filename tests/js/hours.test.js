import assert from "node:assert/strict"
import { once } from "node:events"
import { createServer } from "node:http"
import { test } from "node:test"

import {
  clockText,
  filled,
  standing,
  tableAt,
  villageTime,
} from "../../static/js/lib/hours.js"

const DAYS = ["2026-11-28", "2026-11-29", "2026-11-30", "2026-12-01"]
const OPEN = [[[600, 1020]], [[600, 1020]], [], [[600, 1020]]]
const table = {
  zone: "Asia/Seoul",
  days: DAYS,
  holidays: [],
  places: {
    museum: { open: OPEN },
    bar: { open: [[[1200, 1440]], [[0, 120]], [], []] },
    park: { open: DAYS.map(() => [[0, 1440]]) },
    clinic: { open: [[], [], [], []], doubtful: [[[540, 600]], [], [], []] },
  },
}
const at = (day, time) => {
  const [hour, minute] = time.split(":").map(Number)
  return { day, minute: hour * 60 + minute }
}

test("the village's clock does not depend on the phone's zone", () => {
  const instant = new Date("2026-11-27T15:30:00Z")

  assert.deepEqual(villageTime("Asia/Seoul", instant), at("2026-11-28", "00:30"))
  assert.deepEqual(villageTime("America/New_York", instant), at("2026-11-27", "10:30"))
})

test("a zone with summer time shows the hour that its clocks show", () => {
  const before = new Date("2026-03-29T00:59:00Z")
  const after = new Date("2026-03-29T01:00:00Z")

  assert.equal(villageTime("Europe/Berlin", before).minute, 119)
  assert.equal(villageTime("Europe/Berlin", after).minute, 180)
})

test("open: until when, and that tomorrow is closed", () => {
  assert.deepEqual(standing(table, "museum", at(DAYS[1], "16:59")), {
    state: "open",
    until: at(DAYS[1], "17:00"),
    shut: 2,
  })
  assert.deepEqual(standing(table, "museum", at(DAYS[0], "10:00")), {
    state: "open",
    until: at(DAYS[0], "17:00"),
  })
})

test("closed at the very minute of closing, with the next opening", () => {
  assert.deepEqual(standing(table, "museum", at(DAYS[1], "17:00")), {
    state: "closed",
    next: at(DAYS[3], "10:00"),
  })
})

test("open past midnight is one span", () => {
  const after = standing(table, "bar", at(DAYS[1], "01:30"))

  assert.deepEqual(
    standing(table, "bar", at(DAYS[0], "23:00")).until,
    at(DAYS[1], "02:00"),
  )
  assert.deepEqual([after.state, after.until], ["open", at(DAYS[1], "02:00")])
})

test("what never closes has no end", () => {
  assert.deepEqual(standing(table, "park", at(DAYS[0], "03:00")), {
    state: "open",
    until: null,
  })
})

test("doubtful hours are not open", () => {
  assert.equal(standing(table, "clinic", at(DAYS[0], "09:30")).state, "doubtful")
  assert.deepEqual(standing(table, "clinic", at(DAYS[0], "10:30")), {
    state: "closed",
    next: undefined,
  })
})

test("an unknown place and a day outside the table are unknown", () => {
  assert.deepEqual(standing(table, "shop", at(DAYS[0], "12:00")), { state: "unknown" })
  assert.deepEqual(standing(table, "museum", at("2026-12-02", "12:00")), {
    state: "unknown",
  })
})

test("times and sentences are written", () => {
  assert.equal(clockText(1440 + 65), "01:05")
  assert.equal(
    filled("until {time}, {day}", { time: "17:00", day: "Monday" }),
    "until 17:00, Monday",
  )
})

test("a table that did not come is asked for again, one that came is kept", async (t) => {
  const answers = [503, 200]
  const server = createServer((_, answer) => {
    answer.writeHead(answers.shift()).end(JSON.stringify(table))
  }).listen(0, "127.0.0.1")
  t.after(() => server.close())
  await once(server, "listening")
  const address = `http://127.0.0.1:${server.address().port}/hours.json`

  await assert.rejects(tableAt(address), /503/)
  const found = await tableAt(address)

  assert.deepEqual(found, table)
  assert.equal(await tableAt(address), found)
})
