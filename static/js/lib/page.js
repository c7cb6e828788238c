// Small things that several modules need of a page.

const loading = new Map()

// Load a classic script once.
export function loadScript(address) {
  return once(`script[src="${address}"]`, () => {
    const script = document.createElement("script")
    script.src = address
    return script
  })
}

// Load a style sheet once, before the guide's own, so that ours has the last word.
export function loadStyle(address) {
  return once(`link[href="${address}"]`, () => {
    const link = document.createElement("link")
    link.rel = "stylesheet"
    link.href = address
    return link
  })
}

// Say something to eyes and to screen readers, also if it is said again; what is said
// are texts and links.
export function announce(element, ...said) {
  element.textContent = ""
  requestAnimationFrame(() => {
    element.replaceChildren(...said)
  })
}

// Keep a choice in the address, and for readers of other languages.
export function keepInAddress(query) {
  window.history.replaceState(null, "", `${window.location.pathname}${query}`)
  carryOver(query)
}

// Give the links to this page in other languages the query of its address.
export function carryOver(query) {
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = query
}

function once(selector, make) {
  if (!loading.has(selector)) loading.set(selector, load(selector, make))
  return loading.get(selector)
}

// What did not come is asked for again the next time.
function load(selector, make) {
  if (document.head.querySelector(selector)) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const element = make()
    element.addEventListener("load", resolve)
    element.addEventListener("error", () => {
      element.remove()
      loading.delete(selector)
      reject(new Error(selector))
    })
    document.head.prepend(element)
  })
}
