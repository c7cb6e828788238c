// A walk as the phone keeps it: where the visitor is, what was reached, how.
//
// States are plain data and functions over them are pure; only `kept`, `keep` and
// `forget` touch the phone's own storage, which may be switched off or full.

const VERSION = 1

// The name by which the phone keeps the walk of a course.
export const nameOf = (course) => `walk:${course}`

// A walk before its first step; `stops` are slugs in order.
export function begin(stops = []) {
  return {
    version: VERSION,
    at: stops[0] ?? null,
    been: {},
    seen: [],
    answered: {},
    follows: false,
    sound: false,
    awake: true,
    engine: null,
  }
}

// Read what was kept; stops that a new version of the course lacks are forgotten.
// Without `stops` all are kept: the page of one stop does not know the others.
export function restore(text, stops) {
  const fresh = begin(stops)
  const kept = parse(text)
  if (kept?.version !== VERSION) return fresh
  const isKnown = (slug) => !stops || stops.includes(slug)
  const been = Object.entries(kept.been ?? {}).filter(([slug]) => isKnown(slug))
  const answers = Object.entries(kept.answered ?? {}).filter(([slug]) => isKnown(slug))
  const at = isKnown(kept.at) || kept.at === "finish" ? kept.at : fresh.at
  return {
    ...fresh,
    ...kept,
    at,
    been: Object.fromEntries(been),
    seen: (kept.seen ?? []).filter(isKnown),
    answered: Object.fromEntries(answers),
  }
}

// Look at a stop, or at the end of the walk ("finish").
export function go(state, slug) {
  return looked({ ...state, at: slug })
}

// Note that a stop was reached: `how` is hand, phone, code or quest; the first counts.
export function reach(state, slug, how, time) {
  if (state.been[slug]) return state
  return looked({ ...state, been: { ...state.been, [slug]: { how, time } } })
}

// Note that the question of a stop was answered, which is also being there; `key` opens
// its reply again.
export function answer(state, slug, key, time) {
  const answered = { ...state.answered, [slug]: key }
  return reach({ ...state, answered }, slug, "quest", time)
}

export function isReached(state, slug) {
  return slug in state.been
}

// The stop that comes next: the first one ahead that was not reached or, where several
// arrive together, not looked at since; else one behind that was left out.
export function onward(state, stops) {
  const here = stops.indexOf(state.at)
  const ahead = stops.slice(here + 1).find((slug) => !state.seen.includes(slug))
  const behind = stops.slice(0, Math.max(0, here))
  return ahead ?? behind.find((slug) => !isReached(state, slug)) ?? "finish"
}

// What two pages know of one walk: whatever was reached in either. Where the visitor is
// and what they chose is told by the first.
export function merged(state, other) {
  return looked({
    ...state,
    been: { ...state.been, ...other.been },
    seen: [...new Set([...state.seen, ...other.seen])],
    answered: { ...other.answered, ...state.answered },
  })
}

// Read the walk of a course.
export function kept(course, stops) {
  try {
    return restore(window.localStorage.getItem(nameOf(course)), stops)
  } catch {
    return begin(stops)
  }
}

// Keep the walk of a course, with what other pages kept of it meanwhile; that is
// returned. Null without storage: then it lasts as long as the page.
export function keep(course, state, stops) {
  const all = merged(state, kept(course, stops))
  try {
    window.localStorage.setItem(nameOf(course), JSON.stringify(all))
  } catch {
    return null
  }
  return all
}

// Forget the walk of a course.
export function forget(course) {
  try {
    window.localStorage.removeItem(nameOf(course))
  } catch {
    // where nothing can be kept, nothing was
  }
}

// A stop is seen when it was looked at after it was reached: then its text was there.
function looked(state) {
  const { at, seen } = state
  return isReached(state, at) && !seen.includes(at)
    ? { ...state, seen: [...seen, at] }
    : state
}

function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
