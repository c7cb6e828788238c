// How exact a tap on a map is.

const EQUATOR_METRES = 40_075_016.7
const TILE = 256
const FINGER_PIXELS = 22

// Metres under half a finger at a latitude and a zoom of a web map, at least one.
export function fingerMetres(lat, zoom) {
  const across = EQUATOR_METRES * Math.cos((lat * Math.PI) / 180)
  return Math.max(1, Math.ceil((FINGER_PIXELS * across) / (TILE * 2 ** zoom)))
}
