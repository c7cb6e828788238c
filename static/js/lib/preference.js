// The reader's language: the first of the browser's that there is, else the first.

export function preferred(wanted, offered) {
  const spoken = wanted.map((tag) => tag.toLowerCase().split("-")[0])
  return spoken.find((code) => offered.includes(code)) ?? offered[0]
}
