// Answers all queries with the browser's own search: node queries.js QUERIES INDEXES MOST

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { entry, find } from "../../static/js/lib/search.js"

const [queries, folder, most] = process.argv.slice(2)
const read = (file) => JSON.parse(readFileSync(file, "utf8"))
const indexes = new Map(
  ["ko", "en", "ru"].map((code) => [
    code,
    read(join(folder, `${code}.json`)).map(entry),
  ]),
)
const answers = read(queries).map(([code, query]) =>
  find(indexes.get(code), query, Number(most)).map((hit) => [
    hit.entry.address,
    hit.score,
  ]),
)
process.stdout.write(JSON.stringify(answers))
