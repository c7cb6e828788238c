// Answers to questions at stops: folded and hashed as the guide does it
// (guide/domain/quest.py), so that no page says what is right. Pure, and without
// crypto.subtle, which pages over plain http do not have.

import { sha256 } from "./sha256.js"

const PRINT_LENGTH = 16
const UNITS = {
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  칠: 7,
  팔: 8,
  구: 9,
  하나: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  넷: 4,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
}
const TIMES = { 십: 10, 백: 100, 천: 1000 }
const NUMERAL = new RegExp(
  `^(?:${[...Object.keys(UNITS), ...Object.keys(TIMES)].sort((a, b) => b.length - a.length).join("|")})`,
)
const COUNTED = /^(?:권|시간?|년|월|일|분|명|사람|개|살|번|곳|가지|점|글자)?$/

// The key that an answer opens among `print:lock` pairs; null for a wrong answer.
export function keyOf(answer, salt, locks) {
  for (const each of spellings(answer)) {
    const print = printOf(salt, each)
    const lock = locks.find((pair) => pair.startsWith(`${print}:`))
    if (lock) return xor(lock.slice(print.length + 1), sha256(`key:${salt}:${each}`))
  }
  return null
}

// Open a sealed reply; null where the key is one of an earlier version of its question.
export function opened(sealed, key) {
  const blocks = sealed.match(/.{1,64}/g) ?? []
  const hex = blocks
    .map((block, number) => xor(block, sha256(`${key}:${number}`)))
    .join("")
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(bytes))
  } catch {
    return null
  }
}

// Reduce an answer to what counts: letters and digits, without case.
export function folded(text) {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^\p{L}\p{N}]/gu, "")
}

// What somebody may have meant: "23 volumes" is 23, and so is 스물세 권.
export function spellings(text) {
  const plain = folded(text)
  const found = [plain]
  const digits = plain.replace(/\D/g, "")
  if (digits) found.push(digits)
  const number = hangulNumber(plain)
  if (number) found.push(String(number))
  return [...new Set(found)].filter(Boolean)
}

export function printOf(salt, answer) {
  return sha256(`${salt}:${folded(answer)}`).slice(0, PRINT_LENGTH)
}

// The number that a Korean word is, perhaps with what it counts; 0 where it is none.
function hangulNumber(text) {
  let rest = text
  let sum = 0
  let waiting = 0
  for (let found = NUMERAL.exec(rest); found; found = NUMERAL.exec(rest)) {
    const [word] = found
    if (word in TIMES) {
      sum += Math.max(1, waiting) * TIMES[word]
      waiting = 0
    } else waiting += UNITS[word]
    rest = rest.slice(word.length)
  }
  return COUNTED.test(rest) ? sum + waiting : 0
}

// Mix two texts of hex digits; the second may be longer.
function xor(one, other) {
  return [...one]
    .map((digit, at) => Number.parseInt(digit, 16) ^ Number.parseInt(other[at], 16))
    .map((value) => value.toString(16))
    .join("")
}
