// Put signs around the chosen words of a text; `|` in the pattern is their place.

export function wrap(text, start, end, pattern) {
  const [before, after] = pattern.split("|")
  const chosen = text.slice(start, end)
  const from = start + before.length
  return {
    text: text.slice(0, start) + before + chosen + after + text.slice(end),
    start: from,
    end: from + chosen.length,
  }
}
