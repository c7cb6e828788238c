// What is open, told from the table of the next days, in the village's time.
//
// A moment is { day: "2026-11-28", minute: 615 }: the date and the minutes since
// midnight that the village's clocks show, wherever the phone is set.

export const DAY_MINUTES = 1440

// Read the village's clocks.
export function villageTime(zone, instant) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(instant)
  const of = Object.fromEntries(parts.map(({ type, value }) => [type, value]))
  const minute = Number(of.hour) * 60 + Number(of.minute)
  return { day: `${of.year}-${of.month}-${of.day}`, minute }
}

// Tell how a place stands at a moment. `state` is "open", "doubtful", "closed", or
// "unknown" where the table has no such place or no such day. `until` is when that
// ends, `next` when it opens, `shut` a closed day right after this one.
export function standing(table, place, now) {
  const today = table.days.indexOf(now.day)
  const row = table.places[place]
  if (!row || today < 0) return { state: "unknown" }
  const minute = today * DAY_MINUTES + now.minute
  const open = joined(row.open)
  const here = open.find(([start, end]) => start <= minute && minute < end)
  if (here)
    return { state: "open", until: momentOf(table, here[1]), ...shut(row, today) }
  const maybe = joined(row.doubtful ?? []).find(
    ([start, end]) => start <= minute && minute < end,
  )
  if (maybe) return { state: "doubtful", until: momentOf(table, maybe[1]) }
  const later = open.find(([start]) => start > minute)
  return { state: "closed", next: later && momentOf(table, later[0]) }
}

// Put the spans of all days on one line of minutes; what meets at midnight is one.
export function joined(days) {
  const line = []
  for (const [number, spans] of days.entries()) {
    for (const [start, end] of spans) {
      const from = number * DAY_MINUTES + start
      const last = line.at(-1)
      if (last && last[1] === from) last[1] = number * DAY_MINUTES + end
      else line.push([from, number * DAY_MINUTES + end])
    }
  }
  return line
}

// Write minutes since midnight as a clock shows them.
export function clockText(minute) {
  const rest = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES
  const two = (number) => String(number).padStart(2, "0")
  return `${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

// Fill the {named} gaps of a sentence.
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "")
}

// The end of the table is no end of the hours: nothing is known behind it.
function momentOf(table, minute) {
  const day = Math.floor(minute / DAY_MINUTES)
  if (day >= table.days.length) return null
  return { day: table.days[day], minute: minute % DAY_MINUTES }
}

function shut(row, today) {
  const tomorrow = today + 1
  const isKnown = tomorrow < row.open.length
  const isClosed =
    isKnown && !row.open[tomorrow].length && !row.doubtful?.[tomorrow].length
  return isClosed ? { shut: tomorrow } : {}
}

const tables = new Map()

// Fetch a table once a page, whoever asks for it; one that did not come is asked for
// again.
export function tableAt(address) {
  if (!tables.has(address)) {
    const table = fetchTable(address)
    tables.set(address, table)
    table.catch(() => tables.delete(address))
  }
  return tables.get(address)
}

async function fetchTable(address) {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return answer.json()
}
