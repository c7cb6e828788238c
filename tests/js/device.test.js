// Which device a browser runs on, by what it says of itself.

import assert from "node:assert/strict"
import test from "node:test"
import { deviceOf } from "../../static/js/lib/device.js"

const agents = [
  ["Mozilla/5.0 (Linux; Android 15; SM-S921N)", 5, "android"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)", 5, "ios"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", 5, "ios"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)", 0, "other"],
  ["Mozilla/5.0 (X11; Linux x86_64)", 0, "other"],
]

for (const [userAgent, maxTouchPoints, device] of agents) {
  test(`${userAgent} with ${maxTouchPoints} fingers is ${device}`, () => {
    assert.equal(deviceOf({ userAgent, maxTouchPoints }), device)
  })
}
