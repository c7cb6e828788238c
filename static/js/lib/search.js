// Search as guide/domain/search.py does it: the same folding, the same numbers.

const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
const FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
// Kazakh letters as those that people take on a Russian keyboard.
const FROM = [..."абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"]
const TO =
  "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh sch  y  e yu ya a g k n o u u kh i".split(
    " ",
  )
const CYRILLIC = new Map(FROM.map((letter, n) => [letter, TO[n]]))
const LETTER = /[\p{L}\p{N}]/u
const FIRST_SYLLABLE = 0xac00
const LAST_SYLLABLE = 0xd7a3
const STOP = 7
const TERM = 8
const WHOLE = 2000
const AT_AN_END = 1250
const WHOLE_TERM = 1150
const INSIDE = 900
const IN_TEXT = 600
const ENOUGH = 400
const FARTHEST = 200
const BEHIND = 250
const BENDS = 6
const BENT_IN_TEXT = 450
const MOST_MENTIONS = 9

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
  const hits = entries.map((each) => ({
    entry: each,
    score: scoreOf(each, folded, plain),
  }))
  const best = Math.max(0, ...hits.map(({ score }) => score))
  const least = best >= INSIDE ? IN_TEXT : 1
  const good = hits.filter(({ score }) => score >= least)
  return good.sort(inOrder).slice(0, most)
}

function inOrder(one, other) {
  const byRank = one.entry.rank - other.entry.rank
  const byTitle = one.entry.title < other.entry.title ? -1 : 1
  return other.score - one.score || byRank || byTitle
}

function spaceless(text) {
  return text.normalize("NFC").toLowerCase().split(/\s+/u).join("")
}

function scoreOf({ names, initials, text, rank }, folded, plain) {
  if ([...folded].every((letter) => INITIALS.includes(letter))) {
    const most = Math.max(0, ...initials.map((name) => spelt(name, folded, rank)))
    return most && most - 10 * rank
  }
  const best = Math.max(0, ...names.map((name) => spelt(name, folded, rank)))
  const told = [...plain].length > 1 ? mentions(text, plain) : 0
  if (best) return best - 10 * rank + told
  return told ? IN_TEXT + 10 * told : doubtful({ names, text, rank }, folded, plain)
}

// How well an entry fits where nothing of it is spelt so.
function doubtful({ names, text, rank }, folded, plain) {
  const wanted = trigrams(folded)
  const close = Math.max(0, ...names.map((name) => near(name, folded, wanted)))
  const score = Math.max(0, close - (rank === TERM ? BEHIND : 0))
  const stem = [...plain].slice(0, -1).join("")
  if ([...plain].length < BENDS || !text.includes(stem)) return score
  return Math.max(score, BENT_IN_TEXT + 10 * mentions(text, stem))
}

// How much of a name is what was typed, letter by letter.
function spelt(name, folded, rank) {
  if (name === folded) return rank === TERM ? WHOLE_TERM : WHOLE
  const isAtAnEnd = name.startsWith(folded) || name.endsWith(folded)
  if (rank < STOP && isAtAnEnd) return AT_AN_END
  return name.includes(folded) ? INSIDE : 0
}

// How like a name is to what was typed, with slips.
function near(name, folded, wanted) {
  const there = trigrams(name)
  const common = [...wanted].filter((each) => there.has(each)).length
  const share = Math.floor((common * 1000) / wanted.size)
  if (share < ENOUGH) return 0
  const apart = Math.abs([...name].length - [...folded].length)
  return share - Math.min(FARTHEST, 10 * apart)
}

function mentions(text, plain) {
  return Math.min(MOST_MENTIONS, text.split(plain).length - 1)
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
