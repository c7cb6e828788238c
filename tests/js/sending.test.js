import assert from "node:assert/strict"
import { test } from "node:test"
import {
  nearestFirst,
  PIECE,
  Refused,
  sendAll,
  sendRecord,
} from "../../static/js/lib/sending.js"

// A server that counts bytes, and a network that ends after some answers.
function server({ answers = Number.POSITIVE_INFINITY, held = 0 } = {}) {
  const state = { held, asked: [] }
  const ask = async (path, body) => {
    state.asked.push(path)
    if (state.asked.length > answers) throw new TypeError("no network")
    if (path.includes("?at=")) {
      const at = Number(path.split("?at=")[1])
      if (at === state.held) state.held += body.size
    }
    return { bytes: state.held }
  }
  return { state, ask }
}

const record = { id: "one", note: "here" }
const photo = new Blob([new Uint8Array(2 * PIECE + 5)])

test("a photo goes in pieces behind its record", async () => {
  const { state, ask } = server()

  await sendRecord(record, photo, ask)

  assert.equal(state.held, photo.size)
  assert.deepEqual(state.asked, [
    "one",
    "one/photo?at=0",
    `one/photo?at=${PIECE}`,
    `one/photo?at=${2 * PIECE}`,
  ])
})

test("it goes on where the network ended", async () => {
  const { state, ask } = server({ answers: 2 })
  await assert.rejects(sendRecord(record, photo, ask), TypeError)
  const again = server({ held: state.held })

  await sendRecord(record, photo, again.ask)

  assert.deepEqual(again.state.asked.slice(0, 2), ["one", `one/photo?at=${PIECE}`])
  assert.equal(again.state.held, photo.size)
})

test("what is there already is not sent again", async () => {
  const { state, ask } = server({ held: photo.size })

  await sendRecord(record, photo, ask)

  assert.deepEqual(state.asked, ["one"])
})

test("a server that takes nothing does not hold the phone for ever", async () => {
  const ask = async () => ({ bytes: 0 })

  await assert.rejects(sendRecord(record, photo, ask), Refused)
})

test("one odd record holds up nothing and is given back", async () => {
  const sent = []
  const send = async (name) => {
    if (name === "odd") throw new Refused(422)
    sent.push(name)
  }

  assert.deepEqual(await sendAll(["one", "odd", "two"], send), ["odd"])
  assert.deepEqual(sent, ["one", "two"])
})

test("a door instead of an answer ends the sending", async () => {
  const send = async () => {
    throw new Refused(200)
  }

  await assert.rejects(sendAll(["one"], send), Refused)
})

test("the nearest guess comes first, what has none stays behind", () => {
  const items = [
    { name: "nowhere", lat: Number.NaN, lon: Number.NaN },
    { name: "far", lat: 9, lon: 0 },
    { name: "lost", lat: Number.NaN, lon: Number.NaN },
    { name: "near", lat: 1, lon: 0 },
  ]
  const metres = (one, other) => Math.abs(one.lat - other.lat)

  const sorted = nearestFirst(items, { lat: 0, lon: 0 }, metres)

  assert.deepEqual(
    sorted.map(({ name }) => name),
    ["near", "far", "nowhere", "lost"],
  )
})
