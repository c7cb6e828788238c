// Metres and directions between points; a village is small enough for a flat grid.

const METRES_A_DEGREE = 111_195
const RADIANS = Math.PI / 180

// Metres to the east and to the north from one point to another.
export function offset(from, to) {
  const shrink = Math.cos(((from.lat + to.lat) / 2) * RADIANS)
  return {
    east: (to.lon - from.lon) * METRES_A_DEGREE * shrink,
    north: (to.lat - from.lat) * METRES_A_DEGREE,
  }
}

// The point that lies so many metres to the east and to the north.
export function moved(from, { east, north }) {
  const lat = from.lat + north / METRES_A_DEGREE
  const shrink = Math.cos(((from.lat + lat) / 2) * RADIANS)
  return { lat, lon: from.lon + east / METRES_A_DEGREE / shrink }
}

// The straight distance in metres.
export function metresBetween(one, other) {
  const { east, north } = offset(one, other)
  return Math.hypot(east, north)
}

// The direction in degrees clockwise from north, 0 to 360.
export function bearing(from, to) {
  const { east, north } = offset(from, to)
  return (Math.atan2(east, north) / RADIANS + 360) % 360
}
