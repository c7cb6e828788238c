// Send what was found: the record first, then its photo in pieces from where it ended.

export const PIECE = 256 * 1024

// Too large, or not what a record may be: the same answer whenever it is sent.
const ODD = [413, 422]

// The server did not take it: somebody must log in again, or the record is odd.
export class Refused extends Error {
  constructor(status) {
    super(`refused: ${status}`)
    this.status = status
  }
}

// Send what waits; give back what the server will never take, which holds up nothing.
export async function sendAll(waiting, send) {
  const odd = []
  for (const record of waiting) {
    try {
      await send(record)
    } catch (error) {
      if (!ODD.includes(error.status)) throw error
      odd.push(record)
    }
  }
  return odd
}

// Send one record; `ask` posts a body to a path and gives what the answer says.
// Everything may be sent twice: the server counts it once.
export async function sendRecord(record, photo, ask, told = () => {}) {
  const size = photo?.size ?? 0
  const body = JSON.stringify({ ...record, photo: size })
  let { bytes } = await ask(record.id, body)
  while (bytes < size) {
    told(bytes / size)
    const piece = photo.slice(bytes, bytes + PIECE)
    const answer = await ask(`${record.id}/photo?at=${bytes}`, piece)
    if (!(answer.bytes > bytes)) throw new Refused(0)
    bytes = answer.bytes
  }
  told(1)
}

// Put what has a guess first by its distance; the order of the others stays.
export function nearestFirst(items, here, metres) {
  const far = ({ lat, lon }) =>
    Number.isFinite(lat) ? metres(here, { lat, lon }) : Number.POSITIVE_INFINITY
  return items
    .map((item, number) => ({ item, number, far: far(item) }))
    .sort((one, other) =>
      one.far === other.far ? one.number - other.number : one.far - other.far,
    )
    .map(({ item }) => item)
}
