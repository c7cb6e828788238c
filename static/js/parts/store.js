// Packs on the phone: kept file by file, each held against its SHA-256.
//
// A version is a cache of its own. Only when all of its files are right does the index
// name it, in one step: no page is ever made of two versions.

const INDEX = "guide-index"
const PREFIX = "guide-pack:"
const AT_ONCE = 4
const HEADERS = [
  "Content-Type",
  "Content-Security-Policy",
  "X-Content-Type-Options",
  "Referrer-Policy",
  "Permissions-Policy",
]

// A file on the server is another one than the list says: the village changed.
export class ListIsOld extends Error {}

// The newest list of a pack; throws where there is no network.
export async function newest(address) {
  const answer = await fetch(address, { cache: "no-store" })
  if (!answer.ok) throw new Error(`${answer.status} ${address}`)
  return answer.json()
}

// What the index says of a pack; null where none is kept.
export async function entryOf(name) {
  const answer = await (await caches.open(INDEX)).match(key(name))
  const entry = answer ? await answer.json() : null
  return entry && (await caches.has(entry.cache)) ? entry : null
}

// All packs of this phone, by title.
export async function entries() {
  const index = await caches.open(INDEX)
  const found = await Promise.all(
    (await index.keys()).map(async (each) => (await index.match(each)).json()),
  )
  return found.sort((one, other) => one.title.localeCompare(other.title))
}

// Bytes and files that a list still needs, beside what is kept of any version.
export async function missing(list) {
  const old = await entryOf(list.name)
  const known = new Set(old?.files.map(({ sha256 }) => sha256))
  const begun = await begunOf(list)
  return list.files.filter(
    ({ address, sha256 }) => !known.has(sha256) && !begun.has(address),
  )
}

// Keep every file of a list; `tell` hears how many are there. The first failure ends all
// the work before it is thrown: nothing is told after it.
export async function keep(list, tell) {
  const cache = await caches.open(cacheOf(list))
  const old = await entryOf(list.name)
  const waiting = [...list.files]
  let done = 0
  const work = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      if (!(await isRight(cache, file))) {
        await cache.put(
          file.address,
          (await copied(old, file)) ?? (await fetched(file)),
        )
      }
      done += 1
      tell(done, list.files.length)
    }
  }
  const working = Array.from({ length: AT_ONCE }, async () => {
    try {
      await work()
    } catch (error) {
      waiting.length = 0
      throw error
    }
  })
  const ends = await Promise.allSettled(working)
  const failed = ends.find(({ status }) => status === "rejected")
  if (failed) throw failed.reason
  await enter(list)
  return entryOf(list.name)
}

// Renew what goes with the date, like the hours of the next days; the version stays.
export async function freshen(entry, list) {
  const known = new Map(entry.files.map(({ address, sha256 }) => [address, sha256]))
  const aged = list.files.filter(
    ({ address, sha256, daily }) => daily && known.get(address) !== sha256,
  )
  if (aged.length === 0) return entry
  const answers = await Promise.all(aged.map(fetched))
  const cache = await caches.open(entry.cache)
  await Promise.all(aged.map(({ address }, at) => cache.put(address, answers[at])))
  await enter(list)
  return entryOf(list.name)
}

// Hold every kept file against the list: the files that are missing or damaged.
export async function check(entry, tell) {
  const cache = await caches.open(entry.cache)
  const wrong = []
  let done = 0
  for (const file of entry.files) {
    if (!(await isRight(cache, file))) wrong.push(file)
    done += 1
    tell(done, entry.files.length)
  }
  return wrong
}

// Forget a pack with all of its versions.
export async function remove(name) {
  await (await caches.open(INDEX)).delete(key(name))
  await forget(name)
}

// One step makes the new version the one that counts.
async function enter(list) {
  const entry = { ...list, cache: cacheOf(list), since: Date.now() }
  const index = await caches.open(INDEX)
  await index.put(key(list.name), Response.json(entry))
  await forget(list.name, entry.cache)
}

async function forget(name, except) {
  const names = await caches.keys()
  const own = names.filter((each) => each.startsWith(`${PREFIX}${name}:`))
  await Promise.all(
    own.filter((each) => each !== except).map((each) => caches.delete(each)),
  )
}

async function begunOf(list) {
  const name = cacheOf(list)
  if (!(await caches.has(name))) return new Set()
  const keys = await (await caches.open(name)).keys()
  return new Set(keys.map(({ url }) => new URL(url).pathname))
}

// The same bytes in the version before need no network, whatever their address was.
async function copied(old, file) {
  const same = old?.files.find(({ sha256 }) => sha256 === file.sha256)
  const answer = same && (await (await caches.open(old.cache)).match(same.address))
  if (!answer) return null
  const bytes = await answer.clone().arrayBuffer()
  return (await digest(bytes)) === file.sha256 ? answer : null
}

async function fetched(file) {
  const answer = await fetch(file.from ?? file.address, { cache: "no-store" })
  if (!answer.ok) throw new ListIsOld(file.address)
  const bytes = await answer.arrayBuffer()
  if ((await digest(bytes)) !== file.sha256) throw new ListIsOld(file.address)
  const headers = HEADERS.flatMap((name) =>
    answer.headers.has(name) ? [[name, answer.headers.get(name)]] : [],
  )
  return new Response(bytes, { headers })
}

async function isRight(cache, { address, sha256 }) {
  const answer = await cache.match(address)
  return Boolean(answer) && (await digest(await answer.arrayBuffer())) === sha256
}

async function digest(bytes) {
  const hash = await crypto.subtle.digest("SHA-256", bytes)
  return [...new Uint8Array(hash)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
}

function cacheOf({ name, version }) {
  return `${PREFIX}${name}:${version}`
}

function key(name) {
  return `/${INDEX}/${name}`
}
