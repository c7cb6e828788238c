// Distances of made-up villages: a table of metres as figures carry it.

// Every way of a table was measured; null is not known.
export function measured(table) {
  const ways = table.flatMap((row, one) =>
    row.flatMap((metres, other) => (metres === null ? [] : [[one, other, metres]])),
  )
  return { at: table.map(() => null), ways, detour: 1.3 }
}
