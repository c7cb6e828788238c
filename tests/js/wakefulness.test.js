// The screen stays on as long as it is wanted, and no longer.

import assert from "node:assert/strict"
import { beforeEach, test } from "node:test"

import { Wakefulness } from "../../static/js/lib/wakefulness.js"

// A phone that answers when it is told to; it counts what keeps its screen on.
class Lock extends EventTarget {
  constructor(locks) {
    super()
    this.locks = locks
    locks.add(this)
  }

  async release() {
    this.locks.delete(this)
    this.dispatchEvent(new Event("release"))
  }
}

let locks
let answers

beforeEach(() => {
  locks = new Set()
  answers = []
  const request = async () => {
    await new Promise((resolve) => answers.push(resolve))
    return new Lock(locks)
  }
  const value = { wakeLock: { request } }
  Object.defineProperty(globalThis, "navigator", { value, configurable: true })
  globalThis.document = { hidden: false }
})

const answerAll = () => {
  for (const answer of answers.splice(0)) answer()
}

test("who lets go before the phone has answered keeps nothing on", async () => {
  const awake = new Wakefulness()

  const held = awake.hold()
  awake.release()
  answerAll()
  await held

  assert.equal(locks.size, 0)
})

test("wanted twice it is asked for once, and let go at once", async () => {
  const awake = new Wakefulness()

  const held = [awake.hold(), awake.hold()]
  answerAll()
  await Promise.all(held)
  const count = locks.size
  awake.release()

  assert.deepEqual([count, locks.size], [1, 0])
})

test("what the phone took back is asked for again", async () => {
  const awake = new Wakefulness()
  const first = awake.hold()
  answerAll()
  await first
  for (const lock of locks) await lock.release()

  const again = awake.hold()
  answerAll()
  await again

  assert.equal(locks.size, 1)
})
