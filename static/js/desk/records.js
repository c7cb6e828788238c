// Records on this phone: kept in its own database until the desk has them.

const NAME = "guide-survey"
const STORE = "records"

// What every record begins with: a name of its own, so that sending twice is sending
// once, and the day.
export function begun() {
  const now = new Date()
  const pad = (number) => String(number).padStart(2, "0")
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
  return { id: crypto.randomUUID(), day, made: now.getTime() }
}

export function keepRecord(record, photo) {
  return change("readwrite", (store) => store.put({ ...record, blob: photo ?? null }))
}

export function dropRecord(id) {
  return change("readwrite", (store) => store.delete(id))
}

// All records, in the order in which they were made.
export async function records() {
  const found = await change("readonly", (store) => store.getAll())
  return found.sort((one, other) => one.made - other.made)
}

async function change(mode, act) {
  const base = await opened()
  try {
    return await new Promise((resolve, reject) => {
      const deed = base.transaction(STORE, mode)
      const asked = act(deed.objectStore(STORE))
      // Only when the whole deed is done is it on the disk.
      deed.addEventListener("complete", () => resolve(asked.result))
      deed.addEventListener("abort", () => reject(deed.error))
    })
  } finally {
    base.close()
  }
}

function opened() {
  return new Promise((resolve, reject) => {
    const asked = window.indexedDB.open(NAME, 1)
    asked.addEventListener("upgradeneeded", () =>
      asked.result.createObjectStore(STORE, { keyPath: "id" }),
    )
    asked.addEventListener("success", () => resolve(asked.result))
    asked.addEventListener("error", () => reject(asked.error))
  })
}
