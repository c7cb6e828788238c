// SHA-256 of a text (FIPS 180-4), for short texts on pages without crypto.subtle.

const PRIMES = primes(64)
const K = PRIMES.map((prime) => fraction(Math.cbrt(prime)))
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

// Return 64 hex digits of a text in UTF-8.
export function sha256(text) {
  let hash = START
  const view = new DataView(padded(new TextEncoder().encode(text)).buffer)
  for (let at = 0; at < view.byteLength; at += 64) hash = block(view, at, hash)
  return hash.map((word) => word.toString(16).padStart(8, "0")).join("")
}

function block(view, at, before) {
  const words = schedule(view, at)
  let [a, b, c, d, e, f, g, h] = before
  for (let i = 0; i < 64; i += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const one = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + words[i]) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + before[i]) >>> 0)
}

function schedule(view, at) {
  const words = Array.from({ length: 16 }, (_, i) => view.getUint32(at + 4 * i))
  for (let i = 16; i < 64; i += 1) {
    const [x, y] = [words[i - 15], words[i - 2]]
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3)
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10)
    words.push((words[i - 16] + s0 + words[i - 7] + s1) | 0)
  }
  return words
}

// The text, a one bit, zeros, and its length in bits in the last eight bytes.
function padded(bytes) {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  new DataView(whole.buffer).setUint32(whole.length - 4, bytes.length * 8)
  return whole
}

function turn(word, by) {
  return (word >>> by) | (word << (32 - by))
}

function fraction(value) {
  return Math.floor((value % 1) * 2 ** 32)
}

function primes(count) {
  const found = []
  for (let n = 2; found.length < count; n += 1) {
    if (found.every((prime) => n % prime)) found.push(n)
  }
  return found
}
