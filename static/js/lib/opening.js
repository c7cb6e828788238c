// Write opening hours as OpenStreetMap does, from days and times that somebody chose.

const DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
const RUN = 3

// periods: [{ days: [0, 1], from: "10:00", to: "17:00" }], 0 is Monday. Days with the
// same times are told together; "" where no day has times.
export function openingText(periods, isClosedOnHolidays) {
  const rules = []
  for (const [times, days] of byTimes(periods)) rules.push(`${daysText(days)} ${times}`)
  if (rules.length > 0 && isClosedOnHolidays) rules.push("PH off")
  return rules.join("; ")
}

// Write days as few names as can be: neighbours from three on as a run.
export function daysText(days) {
  const parts = []
  for (const run of runsOf(days)) {
    const names = run.map((day) => DAYS[day])
    if (run.length < RUN) parts.push(...names)
    else parts.push(`${names[0]}-${names.at(-1)}`)
  }
  return parts.join(",")
}

function byTimes(periods) {
  const found = new Map()
  for (const day of DAYS.keys()) {
    const own = periods.filter(({ days, from, to }) => days.includes(day) && from && to)
    const times = [...new Set(own.map(({ from, to }) => `${from}-${to}`))].sort()
    if (times.length === 0) continue
    const key = times.join(",")
    found.set(key, [...(found.get(key) ?? []), day])
  }
  return found
}

function runsOf(days) {
  const runs = []
  for (const day of [...days].sort((one, other) => one - other)) {
    const last = runs.at(-1)
    if (last?.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  return runs
}
