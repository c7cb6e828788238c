// The quiet card above the buttons, for eyes and screen readers; nothing moves the focus.

import { announce } from "../lib/page.js"

const CARD_MS = 20_000
let waiting = 0

// Tell at which stops somebody arrived; `sure` is false for "should be near".
export function showArrival(card, slugs, sure) {
  const [before, after] = card.dataset[sure ? "sure" : "near"].split("{names}")
  announce(card, before, ...linked(slugs), after)
  window.clearTimeout(waiting)
  waiting = window.setTimeout(() => fade(card), CARD_MS)
  uncover(card)
}

// Who has a finger or the focus on the card keeps it.
function fade(card) {
  if (card.contains(document.activeElement)) {
    waiting = window.setTimeout(() => fade(card), CARD_MS)
  } else card.textContent = ""
}

// The names of stops as a list of their language; each leads to its stop.
function linked(slugs) {
  const list = new Intl.ListFormat(document.documentElement.lang)
  return list.formatToParts(slugs).map(({ type, value }) => {
    if (type !== "element") return value
    const link = document.createElement("a")
    link.href = `#${value}`
    link.textContent = document.getElementById(`name-${value}`).textContent
    return link
  })
}

// Whatever has the focus stays in sight (WCAG 2.4.11).
function uncover(card) {
  const focused = document.activeElement
  if (!focused || focused === document.body || card.parentElement.contains(focused))
    return
  requestAnimationFrame(() => {
    const edge = card.getBoundingClientRect().top
    const { bottom, top } = focused.getBoundingClientRect()
    const isSmall = bottom - top < edge
    if (isSmall && bottom > edge && top < window.innerHeight) {
      focused.scrollIntoView({ block: "center" })
    }
  })
}
