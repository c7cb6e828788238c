// Words that were written but not saved, kept in this browser by the name of a story.

export function keep(name, words, storage = window.localStorage) {
  try {
    storage.setItem(name, JSON.stringify(words))
  } catch (error) {
    // A full or closed storage must not keep anybody from writing.
    if (error.name !== "QuotaExceededError" && error.name !== "SecurityError")
      throw error
  }
}

export function kept(name, storage = window.localStorage) {
  const text = storage.getItem(name)
  return text ? JSON.parse(text) : null
}

// What may be offered: first what was put aside, then what was kept last.
export function drafts(name, storage = window.localStorage) {
  return [kept(aside(name), storage), kept(name, storage)].filter(Boolean)
}

// Words that are being offered stay, whatever somebody writes meanwhile.
export function putAside(name, words, storage = window.localStorage) {
  keep(aside(name), words, storage)
}

export function forget(name, storage = window.localStorage) {
  storage.removeItem(name)
  storage.removeItem(aside(name))
}

// Gather pairs of name and value: a name may stand in several rows.
export function grouped(pairs) {
  const found = {}
  for (const [name, value] of pairs) found[name] = [...(found[name] ?? []), value]
  return found
}

function aside(name) {
  return `${name} offered`
}
