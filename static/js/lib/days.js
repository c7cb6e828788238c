// Days in words: by the browser, or by the page where it brings its language's own.

// As on the server: without a region browsers write English as in America.
const REGIONS = { en: "en-GB" }
const SHAPES = {
  weekday: { weekday: "long" },
  date: { weekday: "long", day: "numeric", month: "long" },
  full: { dateStyle: "long" },
}

// Write a day like 2026-11-29 in a language: its weekday, or weekday and date, or the
// date with its year.
export function dayText(day, locale, form = "weekday", calendar = ofPage()) {
  const noon = new Date(`${day}T12:00:00Z`)
  if (calendar) return worded(noon, form, calendar)
  const shape = { ...SHAPES[form], timeZone: "UTC" }
  return new Intl.DateTimeFormat(REGIONS[locale] ?? locale, shape).format(noon)
}

// Browsers say that they know Kazakh, and then write “M11 29, Sun”.
function ofPage() {
  const words = document.getElementById("calendar")?.dataset.words
  return words && JSON.parse(words)
}

function worded(noon, form, calendar) {
  const weekday = calendar.weekdays[(noon.getUTCDay() + 6) % 7]
  if (form === "weekday") return weekday
  const month = calendar.months[noon.getUTCMonth()]
  const parts = { weekday, month, day: noon.getUTCDate(), year: noon.getUTCFullYear() }
  return calendar[form].replace(/\{(\w+)\}/g, (_, name) => parts[name])
}
