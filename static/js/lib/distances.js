// Metres between the spots of figures: as somebody measured them, else an estimate.

const measured = new WeakMap()

// Zero is "a few steps", null is not known.
export function metresOf(figures, one, other) {
  const known = waysOf(figures).get(`${one} ${other}`)
  if (known !== undefined) return known
  const [here, there] = [figures.at[one], figures.at[other]]
  if (!here || !there) return null
  const metres = Math.hypot(here[0] - there[0], here[1] - there[1])
  if (one === other || metres < Math.max(here[2], there[2])) return 0
  return Math.round(metres * figures.detour)
}

// A way is as long in the other direction.
function waysOf(figures) {
  if (!measured.has(figures)) {
    const both = figures.ways.flatMap(([one, other, metres]) => [
      [`${one} ${other}`, metres],
      [`${other} ${one}`, metres],
    ])
    measured.set(figures, new Map(both))
  }
  return measured.get(figures)
}
