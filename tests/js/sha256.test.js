// SHA-256 without crypto.subtle, held against node's own.

import assert from "node:assert/strict"
import { createHash } from "node:crypto"
import { test } from "node:test"
import { sha256 } from "../../static/js/lib/sha256.js"

test("the hash is SHA-256 for every length around a block", () => {
  for (let length = 0; length < 140; length += 1) {
    const text = "결".repeat(length % 7) + "a".repeat(length)
    const known = createHash("sha256").update(text).digest("hex")

    assert.equal(sha256(text), known)
  }
})
