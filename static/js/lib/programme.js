// How a showing stands at a moment of the village, and in which views it belongs.
//
// A showing is { from, to, exact, start, end, status }: the first and last day that
// it may be; whether these are days that somebody named; minutes since midnight of
// `from`, null where they are not known; its status. A moment is that of hours.js.

const FIRM = ["confirmed", "moved"]
const WEEK = 7

// Tell how it stands: "off", "over", "on", "begun" (its end is not known), "today"
// (its hour is not known, or is still to come), "coming", or "open": not confirmed.
export function standing(show, now) {
  if (show.status === "cancelled") return "off"
  if (isOver(show, now)) return "over"
  if (!FIRM.includes(show.status) || !show.exact) return "open"
  if (show.from > now.day) return "coming"
  if (show.to !== show.from) return "on"
  if (show.start === null || minuteOf(show, now) < show.start) return "today"
  return show.end === null ? "begun" : "on"
}

export function isOver(show, now) {
  if (show.status === "held") return true
  if (show.end !== null) return minuteOf(show, now) >= show.end
  return show.to < now.day
}

// Tell whether it belongs in a view: today, weekend, month (of `month`), past, or
// the list of all that is still to come.
export function inView(show, view, now, month = now.day.slice(0, 7)) {
  if (view === "past") return isOver(show, now)
  if (view === "month") return meets(show, `${month}-01`, `${month}-31`)
  if (isOver(show, now)) return false
  if (view === "today") return show.exact && meets(show, now.day, now.day)
  if (view === "weekend") return show.exact && meets(show, ...weekend(now.day))
  return true
}

// Return Saturday and Sunday of the week that ends with this or the next Sunday.
export function weekend(day) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || WEEK
  return [plusDays(day, 6 - weekday), plusDays(day, WEEK - weekday)]
}

// What is on now, and what of the firm ones comes first after it.
export function nowAndNext(shows, now) {
  const on = shows.filter((show) => ["on", "begun"].includes(standing(show, now)))
  const ahead = shows.filter(
    (show) =>
      standing(show, now) === "coming" ||
      (standing(show, now) === "today" && show.start !== null),
  )
  const key = (show) => `${show.from} ${String(show.start ?? 0).padStart(5, "0")}`
  ahead.sort((one, other) => (key(one) < key(other) ? -1 : 1))
  return { on, next: ahead[0] ?? null }
}

// Count the days from one to another.
export function daysBetween(one, other) {
  const day = 24 * 60 * 60 * 1000
  return Math.round((Date.parse(other) - Date.parse(one)) / day)
}

function minuteOf(show, now) {
  return daysBetween(show.from, now.day) * 24 * 60 + now.minute
}

function meets(show, first, last) {
  return show.from <= last && first <= show.to
}

function plusDays(day, count) {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}
