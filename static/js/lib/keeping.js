// Where the phone keeps walks: its own storage, which may be switched off or full.

import { begin, restore } from "./walk-state.js"

const name = (course) => `walk:${course}`

// Read the walk of a course.
export function kept(course, stops) {
  try {
    return restore(window.localStorage.getItem(name(course)), stops)
  } catch {
    return begin(stops)
  }
}

// Keep the walk of a course; without storage it lasts as long as the page.
export function keep(course, state) {
  try {
    window.localStorage.setItem(name(course), JSON.stringify(state))
  } catch {
    return false
  }
  return true
}
