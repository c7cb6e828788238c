// Search as guide/domain/search.py does it: the same folding, the same numbers.

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
const FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
const FROM = [..."абвгдеёжзийклмнопрстуфхцчшщъыьэюя"]
const TO =
  "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh sch  y  e yu ya".split(" ")
const CYRILLIC = new Map(FROM.map((letter, n) => [letter, TO[n]]))
const LETTER = /[\p{L}\p{N}]/u
const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const ENOUGH = 500
const EXACT = 1000
const BEGINS = 300
const IN_TEXT = 450

// A row of the index as an object.
export function entry([title, kind, address, summary, names, initials, text, rank]) {
  return { title, kind, address, summary, names, initials, text, rank }
}

// Write a text in folded letters only.
export function fold(text) {
  const lower = text.normalize("NFC").toLowerCase().replaceAll("ё", "е")
  const latin = [...lower].map((letter) => CYRILLIC.get(letter) ?? letter).join("")
  const plain = latin.normalize("NFD").replace(/\p{Mn}/gu, "")
  const letters = [...plain.normalize("NFC")].filter((letter) => LETTER.test(letter))
  return letters.map((letter) => (isSyllable(letter) ? jamo(letter) : letter)).join("")
}

// The best entries for a query, the best first.
export function find(entries, query, most = 30) {
  const folded = fold(query)
  if (!folded) return []
  const plain = spaceless(query)
  return entries
    .map((each) => ({ entry: each, score: scoreOf(each, folded, plain) }))
    .filter(({ score }) => score)
    .sort(inOrder)
    .slice(0, most)
}

function inOrder(one, other) {
  const byRank = one.entry.rank - other.entry.rank
  const byTitle = one.entry.title < other.entry.title ? -1 : 1
  return other.score - one.score || byRank || byTitle
}

function spaceless(text) {
  return text.normalize("NFC").toLowerCase().split(/\s+/u).join("")
}

function scoreOf(each, folded, plain) {
  if ([...folded].every((letter) => INITIALS.includes(letter))) {
    return Math.max(0, ...each.initials.map((name) => scoreInitials(name, folded)))
  }
  const wanted = trigrams(folded)
  const names = each.names.map((name) => scoreName(name, folded, wanted))
  const inside = [...plain].length > 1 && each.text.includes(plain) ? IN_TEXT : 0
  return Math.max(0, inside, ...names)
}

function scoreName(name, folded, wanted) {
  const there = trigrams(name)
  const common = [...wanted].filter((each) => there.has(each)).length
  const share = Math.floor((common * 1000) / wanted.size)
  const whole = name.includes(folded) ? Math.max(share, 900) : share
  if (whole < ENOUGH) return 0
  if (name === folded) return whole + EXACT
  return whole + (name.startsWith(folded) ? BEGINS : 0)
}

function scoreInitials(name, folded) {
  if (!name.includes(folded)) return 0
  if (name === folded) return EXACT + 1000
  return 900 + (name.startsWith(folded) ? BEGINS : 0)
}

function trigrams(text) {
  const marked = [`^`, ...text, `$`]
  return new Set(marked.slice(2).map((_, n) => marked.slice(n, n + 3).join("")))
}

function isSyllable(letter) {
  const code = letter.codePointAt(0)
  return code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE
}

function jamo(syllable) {
  const number = syllable.codePointAt(0) - FIRST_SYLLABLE
  const rest = number % 588
  const [initial, vowel] = [Math.floor(number / 588), Math.floor(rest / 28)]
  return (INITIALS[initial] + VOWELS[vowel] + FINALS[rest % 28]).trim()
}
