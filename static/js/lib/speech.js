// What a voice says, and in which language: pure, tested without a browser.

const SHORT = /^[\s\p{P}\p{S}]*$/u
const HANGUL = /\p{Script=Hangul}/u
const RUN =
  /([\p{Script=Hangul}][\p{Script=Hangul}\p{N}\s·-]*[\p{Script=Hangul}\p{N}]|\p{Script=Hangul})/gu

// Cut a text into sentences: [{ start, end, text }]. Initials and dates end none.
export function sentencesOf(text, lang) {
  const cutter = new Intl.Segmenter(lang, { granularity: "sentence" })
  const found = []
  for (const { segment, index } of cutter.segment(text)) {
    const last = found.at(-1)
    const joins = last && (SHORT.test(segment) || endsEarly(last.text))
    if (joins) {
      last.text += segment
      last.end = index + segment.length
    } else found.push({ start: index, end: index + segment.length, text: segment })
  }
  return found.filter(({ text: each }) => !SHORT.test(each))
}

// Cut a sentence by the voice that can say it: Hangul names are Korean in any language.
export function runsOf(sentence, lang) {
  if (lang === "ko") return [{ text: sentence.trim(), lang }]
  return sentence
    .split(RUN)
    .filter((part) => !SHORT.test(part))
    .map((part) => ({ text: part.trim(), lang: HANGUL.test(part) ? "ko" : lang }))
}

// The best voice for a language: one that needs no network, the system's choice first.
export function voiceFor(lang, voices) {
  const fits = voices.filter(
    (each) => each.lang.toLowerCase().split(/[-_]/)[0] === lang,
  )
  const rank = (each) => Number(each.localService) * 2 + Number(each.default)
  return [...fits].sort((one, other) => rank(other) - rank(one))[0] ?? null
}

function endsEarly(text) {
  return /(?:^|\s)(?:\p{Lu}|\d{1,4}|г|св)\.\s*$/u.test(text)
}
