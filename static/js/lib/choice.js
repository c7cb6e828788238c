// Which works fit a choice: pure functions, tested without a browser.

// Tell whether a card's data fit every wish; an empty wish fits everything.
export function fits(data, wishes) {
  return Object.entries(wishes).every(([key, wish]) => {
    if (!wish) return true
    return (data[key] ?? "").split(" ").includes(wish)
  })
}

// Read the wishes from the query of an address.
export function fromAddress(query) {
  return Object.fromEntries(new URLSearchParams(query))
}

// Write the wishes into the query of an address; empty ones are left out.
export function toAddress(wishes) {
  const query = new URLSearchParams(Object.entries(wishes).filter(([, wish]) => wish))
  return query.size ? `?${query}` : ""
}
